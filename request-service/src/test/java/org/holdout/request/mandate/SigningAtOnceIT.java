package org.holdout.request.mandate;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.holdout.request.privacy.KeyedHash;
import org.holdout.request.privacy.Persons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two things that happen to one person at the same moment: one comes after the other, whichever it is, and none fails. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SigningAtOnceIT {

    private static final int TIMES = 15;
    private static final String CODE = "123456";

    @Inject
    EntityManager data;

    @Inject
    MandateRows rows;

    @Inject
    MandateSeals seals;

    @Inject
    KeyedHash hashes;

    @Inject
    Persons persons;

    private String email;
    private String ana;
    private String anasToken;
    private JsonPath first;
    private JsonPath second;

    @BeforeEach
    void aMemberOfTwoGuildsWithoutAnAccount() {
        email = "mia-" + UUID.randomUUID() + "@people.example";
        ana = "ana-" + UUID.randomUUID();
        anasToken = Tokens.of(ana);
        first = invited();
        second = invited();
    }

    @RepeatedTest(TIMES)
    void whoSignsTwoForTheFirstTimeIsOnePerson() throws InterruptedException {
        open(first, email);
        open(second, email);

        List<Response> answers = atOnce(() -> give(first, null), () -> give(second, null));

        answers.forEach(answer -> answer.then().statusCode(200));
        assertEquals(owner(first), owner(second));
    }

    @RepeatedTest(TIMES)
    void twoMandatesThatAreBroughtIntoAnAccountWithOthersBothArrive() throws InterruptedException {
        JsonPath own = given(invited(), anasToken);
        given(first, null);
        given(second, null);
        open(first, email);
        open(second, email);

        List<Response> answers = atOnce(() -> join(first), () -> join(second));

        requireOneDoneAndNoneFailed(answers);
        areAnas(own, first, second);
    }

    @RepeatedTest(TIMES)
    void twoMandatesThatAreBroughtIntoAnEmptyAccountBothArrive() throws InterruptedException {
        given(first, null);
        given(second, null);
        open(first, email);
        open(second, email);

        List<Response> answers = atOnce(() -> join(first), () -> join(second));

        requireOneDoneAndNoneFailed(answers);
        areAnas(first, second);
    }

    @RepeatedTest(TIMES)
    void aDraftThatIsBegunWhileItsAccountTakesAMemberOverIsNotLost() throws InterruptedException {
        given(first, null);
        open(first, email);

        List<Response> answers = atOnce(() -> join(first), this::draft);

        Response draft = answers.getLast();
        if (draft.statusCode() == 201) {
            Guild.with(anasToken)
                    .get("/requests/{id}", draft.<String>path("id"))
                    .then()
                    .statusCode(200);
        } else {
            draft.then().statusCode(409);
            draft().then().statusCode(201);
        }
    }

    private Response draft() {
        return Guild.with(anasToken)
                .body(Map.of("vendor", "meta", "country", "IE", "rights", List.of("OBJECTION")))
                .post("/requests");
    }

    @Test
    void nothingIsBegunForWhoIsToBeErased() {
        UUID owner = persons.ownerOf("https://server.example.com|subject-of-" + ana);
        isToBeErased(owner);

        draft().then().statusCode(409).body("code", equalTo("ILLEGAL_ACTION"));

        assertEquals(0, kept("opt_out_request", owner));
    }

    @RepeatedTest(TIMES)
    void whatIsSignedWhileAnotherIsBroughtIntoAnAccountIsReadableWhoeverGetsIt() throws InterruptedException {
        JsonPath own = given(invited(), anasToken);
        JsonPath third = invited();
        given(first, null);
        given(second, null);
        open(second, email);
        open(third, email);

        List<Response> answers = atOnce(() -> join(second), () -> give(third, null));

        answers.getFirst().then().statusCode(204);
        answers.getLast().then().statusCode(200);
        areAnas(own, first, second);
        requireReadable(third);
    }

    @RepeatedTest(TIMES)
    void nothingIsLeftOfAMemberWhoIsErasedWhileTheySign() throws InterruptedException {
        given(first, null);
        UUID member = owner(first);
        open(first, email);
        open(second, email);

        List<Response> answers = atOnce(() -> erase(first), () -> give(second, null));

        answers.getFirst().then().statusCode(204);
        assertTrue(answers.getLast().statusCode() < 500);
        requireNothingOf(member);
        if (there(second)) {
            requireReadable(second);
        }
    }

    @RepeatedTest(TIMES)
    void nothingIsLeftOfAnAccountThatIsErasedWhileItSigns() throws InterruptedException {
        given(first, anasToken);
        UUID account = owner(first);
        open(second, email);

        List<Response> answers = atOnce(
                () -> Guild.with(anasToken)
                        .body(Map.of("confirmation", "erase everything"))
                        .post("/viewer/erasure"),
                () -> give(second, anasToken));

        answers.getFirst().then().statusCode(204);
        assertTrue(answers.getLast().statusCode() < 500);
        requireNothingOf(account);
    }

    @Test
    void anErasureWaitsForASigningUnderWayAndTakesItToo() {
        given(first, null);
        UUID member = owner(first);
        open(first, email);
        open(second, email);
        QuarkusTransaction.begin();
        sql("select owner from profile where owner = :owner for update", member).getResultList();
        CompletableFuture<Response> signing =
                CompletableFuture.supplyAsync(() -> give(second, null), Thread::startVirtualThread);
        await().until(() -> waiting() == 1);

        CompletableFuture<Response> erasure =
                CompletableFuture.supplyAsync(() -> erase(first), Thread::startVirtualThread);
        await().until(() -> waiting() == 2);
        QuarkusTransaction.commit();

        erasure.join().then().statusCode(204);
        assertTrue(signing.join().statusCode() < 500);
        requireNothingOf(member);
    }

    @Test
    void whoIsToBeErasedIsNotFoundByWhatIsSigned() {
        given(first, null);
        open(second, email);
        isToBeErased(owner(first));

        give(second, null).then().statusCode(200);

        assertNotEquals(owner(first), owner(second));
    }

    @Test
    void nothingIsGivenByAnAccountThatIsToBeErased() {
        UUID account = persons.ownerOf("https://server.example.com|subject-of-" + ana);
        UUID invited = owner(first);
        open(first, email);
        isToBeErased(account);

        give(first, anasToken).then().statusCode(409).body("code", equalTo("ILLEGAL_ACTION"));

        assertEquals(invited, owner(first));
    }

    @Test
    void nothingIsBroughtIntoAnAccountFromAMemberWhoIsToBeErased() {
        given(first, null);
        open(first, email);
        isToBeErased(owner(first));

        join(first).then().statusCode(404);
    }

    @Test
    void anAccountThatNobodySignsInAsAnyMoreIsErasedAlsoWhenTheJoiningBreaksOff() {
        given(first, null);
        open(first, email);
        UUID account = persons.ownerOf("https://server.example.com|subject-of-" + ana);
        refuseCommitsOf(first);
        try {
            assertTrue(join(first).statusCode() >= 500);
        } finally {
            run("drop trigger refused on mandate");
        }

        assertEquals(Optional.of(owner(first)), persons.known("https://server.example.com|subject-of-" + ana));
        assertEquals(1, kept("erasure", account));
        join(first).then().statusCode(204);
        areAnas(first);
    }

    /** As when the database goes away at that moment. */
    private void refuseCommitsOf(JsonPath invited) {
        run("create or replace function refused() returns trigger as 'begin raise exception ''refused''; end'"
                + " language plpgsql");
        run("create constraint trigger refused after update on mandate deferrable initially deferred"
                + " for each row when (new.has_account and new.id = '" + id(invited) + "') execute function refused()");
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew().run(() -> data.createNativeQuery(sql).executeUpdate());
    }

    private JsonPath invited() {
        return new Guild(null).invite(Map.of("name", "Mia Member"));
    }

    private JsonPath given(JsonPath invited, String token) {
        open(invited, email);
        give(invited, token).then().log().ifValidationFails().statusCode(200);
        return invited;
    }

    /** As if a code had been mailed. */
    private void open(JsonPath invited, String address) {
        QuarkusTransaction.requiringNew().run(() -> {
            Mandate m = rows.forChange(id(invited)).orElseThrow();
            m.open(
                    seals.address(m.owner(), m.id(), address),
                    hashes.of("mandate-code/" + m.id() + "/" + address, CODE),
                    m.invitationUntil());
        });
    }

    private Response give(JsonPath invited, String token) {
        return (token == null ? Guild.guest() : Guild.with(token))
                .body(typed(invited))
                .post("/mandates/invitation/giving");
    }

    private Response join(JsonPath invited) {
        return Guild.with(anasToken).body(typed(invited)).post("/mandates/invitation/joining");
    }

    private Response erase(JsonPath invited) {
        return Guild.guest().body(typed(invited)).post("/mandates/invitation/erasure");
    }

    private static Map<String, String> typed(JsonPath invited) {
        return Map.of("invitation", Guild.invitation(invited), "code", CODE);
    }

    private static List<Response> atOnce(Callable<Response> one, Callable<Response> other) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(Stream.of(one, other)
                            .<Callable<Response>>map(call -> () -> {
                                start.await();
                                return call.call();
                            })
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    /** Whoever comes second may be told that it is done already. */
    private static void requireOneDoneAndNoneFailed(List<Response> answers) {
        List<Integer> codes =
                answers.stream().map(Response::statusCode).sorted().toList();
        assertEquals(204, codes.getFirst(), () -> "answered " + codes);
        assertTrue(List.of(204, 400, 409).contains(codes.getLast()), () -> "answered " + codes);
    }

    private void areAnas(JsonPath... some) {
        Guild.with(anasToken)
                .get("/mandates")
                .then()
                .body(
                        "items.id",
                        hasItems(Stream.of(some).map(m -> m.getString("id")).toArray(String[]::new)));
    }

    private void requireReadable(JsonPath invited) {
        QuarkusTransaction.requiringNew().run(() -> {
            Mandate m = rows.findById(id(invited));
            assertEquals("Mia Member", seals.member(m).name());
            assertEquals(email, seals.address(m));
        });
    }

    private void requireNothingOf(UUID owner) {
        for (String table : List.of("mandate", "profile", "confirmed_contact", "outgoing_mail", "opt_out_request")) {
            assertEquals(0, kept(table, owner), table);
        }
    }

    private boolean there(JsonPath invited) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.findByIdOptional(id(invited)).isPresent());
    }

    private UUID owner(JsonPath invited) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.findById(id(invited)).owner());
    }

    private static UUID id(JsonPath invited) {
        return UUID.fromString(invited.getString("id"));
    }

    private void isToBeErased(UUID owner) {
        QuarkusTransaction.requiringNew()
                .run(() -> sql("insert into erasure (owner, begun_at) values (:owner, now())", owner)
                        .executeUpdate());
    }

    private int kept(String table, UUID owner) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Number) sql("select count(*) from " + table + " where owner = :owner", owner)
                        .getSingleResult())
                .intValue();
    }

    private Query sql(String text, UUID owner) {
        return data.createNativeQuery(text).setParameter("owner", owner);
    }

    /** How many wait for what another holds. */
    private long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Number)
                        data.createNativeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                        + " and datname = current_database()")
                                .getSingleResult())
                .longValue();
    }
}
