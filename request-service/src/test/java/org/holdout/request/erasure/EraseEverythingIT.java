package org.holdout.request.erasure;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.events.RequestErased;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.evidence.EvidenceSettings;
import org.holdout.request.privacy.Persons;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.profile.Profiles;
import org.holdout.request.request.OptOutRequests;
import org.holdout.request.request.RequestTopic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EraseEverythingIT {

    private static final List<String> TABLES =
            List.of("opt_out_request", "evidence", "profile", "idempotency_key", "sent_letter");

    /** As PostgreSQL writes bytes. */
    private static final String HEX = HexFormat.of().formatHex("Shop Street".getBytes(StandardCharsets.US_ASCII));

    @Inject
    EraseEverything erase;

    @Inject
    Erasures erasures;

    @Inject
    OptOutRequests requests;

    @Inject
    Persons persons;

    @Inject
    Profiles profiles;

    @Inject
    EvidenceFiles files;

    @Inject
    EvidenceSettings settings;

    @Inject
    EntityManager data;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void rowsAndFilesAreGoneAndWhoKnewOfARequestIsTold() {
        PersonWithEverything zoe = new PersonWithEverything();

        zoe.erase("Erase everything").statusCode(204);

        TABLES.forEach(table -> assertEquals(0, count(table, zoe.owner), table));
        assertFalse(Files.exists(vaultFile(zoe.file)));
        assertEquals(0, zoe.requests().getInt("total"));
        try (RequestTopic topic = new RequestTopic(kafka)) {
            assertInstanceOf(
                    RequestErased.class, topic.of(zoe.sent, 2).getLast().event());
            assertTrue(topic.nothingOf(zoe.draft, zoe.sent));
        }
    }

    @Test
    void askingWhetherItIsConfirmedErasesNothing() {
        PersonWithEverything zoe = new PersonWithEverything();

        confirm(zoe, " ALLES löschen").statusCode(204);
        confirm(zoe, "yes")
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors[0].field", equalTo("confirmation"));

        assertEquals(2, zoe.requests().getInt("total"));
        assertEquals(0, count("erasure", zoe.owner));
    }

    private static ValidatableResponse confirm(PersonWithEverything person, String confirmation) {
        return person.call()
                .body(Map.of("confirmation", confirmation))
                .post("/viewer/erasure/confirmation")
                .then();
    }

    @Test
    void whatIsRestoredFromBeforeStaysDark() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();
        byte[] file = Files.readAllBytes(vaultFile(zoe.file));
        TABLES.forEach(table ->
                run("create table old_" + table + " as select * from " + table + " where owner = '" + zoe.owner + "'"));
        run("create table old_timeline_entry as select * from timeline_entry where request_id = '" + zoe.sent + "'");

        zoe.erase("alles löschen").statusCode(204);
        TABLES.forEach(table -> run("insert into " + table + " select * from old_" + table));
        run("insert into timeline_entry select * from old_timeline_entry");
        Files.write(vaultFile(zoe.file), file);

        assertThrows(UnreadableException.class, () -> profiles.of(zoe.owner));
        assertThrows(UnreadableException.class, () -> files.open(UUID.fromString(zoe.file), zoe.owner));
        assertEquals(0, zoe.requests().getInt("total"));
        zoe.call().get("/requests/{id}", zoe.sent).then().statusCode(404);
        TABLES.forEach(table -> {
            assertTrue(count(table, zoe.owner) > 0, table);
            everyText("old_" + table)
                    .forEach(text -> assertFalse(text.contains("Shop Street") || text.contains(HEX), table));
            run("drop table old_" + table);
        });
        run("drop table old_timeline_entry");
    }

    @Test
    void mailThatWaitsIsGoneBeforeWhatTakesLong() {
        PersonWithEverything zoe = new PersonWithEverything();
        run("insert into outgoing_mail (id, owner, message, state, attempts, queued_at, next_try_at) values"
                + " (gen_random_uuid(), '" + zoe.owner + "', decode('00', 'hex'), 'WAITING', 0, now(),"
                + " now() + interval '1 day')");
        QuarkusTransaction.begin();
        data.createNativeQuery("select id from opt_out_request where owner = :owner for update")
                .setParameter("owner", zoe.owner)
                .getResultList();

        CompletableFuture<ValidatableResponse> erasure =
                CompletableFuture.supplyAsync(() -> zoe.erase("erase everything"), Thread::startVirtualThread);

        await().until(() -> count("outgoing_mail", zoe.owner) == 0);
        assertFalse(erasure.isDone());
        QuarkusTransaction.commit();
        erasure.join().statusCode(204);
    }

    @Test
    void anErasureThatOnlyBeganIsFinishedByTheSweep() {
        PersonWithEverything zoe = new PersonWithEverything();
        erasures.begin(zoe.owner, Instant.now());

        erase.sweep();

        TABLES.forEach(table -> assertEquals(0, count(table, zoe.owner), table));
        assertFalse(Files.exists(vaultFile(zoe.file)));
    }

    @Test
    void anErasureThatStoppedAmongTheRequestsIsFinishedByTheSweep() {
        PersonWithEverything zoe = new PersonWithEverything();
        erasures.begin(zoe.owner, Instant.now());
        persons.erase(zoe.owner);
        assertEquals(1, QuarkusTransaction.requiringNew().call(() -> requests.erase(zoe.owner, 1)));

        erase.sweep();

        TABLES.forEach(table -> assertEquals(0, count(table, zoe.owner), table));
        try (RequestTopic topic = new RequestTopic(kafka)) {
            assertInstanceOf(
                    RequestErased.class, topic.of(zoe.sent, 2).getLast().event());
        }
    }

    @Test
    void anErasureIsForgottenOnceNothingCanFollowIt() {
        PersonWithEverything zoe = new PersonWithEverything();
        zoe.erase("erase everything").statusCode(204);
        assertEquals(1, count("erasure", zoe.owner));
        erase.sweep();
        assertEquals(1, count("erasure", zoe.owner));

        run("update erasure set begun_at = begun_at - interval '31 minutes' where owner = '" + zoe.owner + "'");
        erase.sweep();

        assertEquals(0, count("erasure", zoe.owner));
    }

    @Test
    void withoutTheRightWordsNothingIsErased() {
        PersonWithEverything zoe = new PersonWithEverything();

        zoe.erase("yes").statusCode(400).body("errors[0].field", equalTo("confirmation"));

        assertEquals(2, zoe.requests().getInt("total"));
    }

    @Test
    void whoeverElseThereIsKeepsEverything() {
        PersonWithEverything zoe = new PersonWithEverything();
        PersonWithEverything ben = new PersonWithEverything();

        zoe.erase("erase everything").statusCode(204);

        assertEquals(2, ben.requests().getInt("total"));
        ben.call()
                .get("/evidence/{id}/content", ben.file)
                .then()
                .statusCode(200)
                .body(equalTo(PersonWithEverything.SECRET));
    }

    private long count(String table, UUID owner) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) data.createNativeQuery("select count(*) from " + table + " where owner = :owner")
                                .setParameter("owner", owner)
                                .getSingleResult())
                        .longValue());
    }

    private List<String> everyText(String table) {
        List<?> rows = QuarkusTransaction.requiringNew()
                .call(() -> data.createNativeQuery("select cast(t as text) from " + table + " t", String.class)
                        .getResultList());
        return rows.stream().map(Object::toString).toList();
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew().run(() -> data.createNativeQuery(sql).executeUpdate());
    }

    private Path vaultFile(String id) {
        return settings.folder().orElseThrow().resolve(id.substring(0, 2)).resolve(id);
    }
}
