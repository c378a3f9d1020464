package org.holdout.request.contact;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ContactIT {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Inject
    EntityManager data;

    @Inject
    Contacts contacts;

    private MailServer mail;
    private String name;
    private String email;

    @BeforeEach
    void aPersonWithAnAddress() {
        mail = MailServer.start();
        name = "person-" + UUID.randomUUID();
        email = name + "@people.example";
        saveEmail(email);
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    @Test
    void theCodeThatArrivesConfirmsTheAddress() {
        sendCode().statusCode(200).body("confirmed", equalTo(false)).body("codeSentAt", notNullValue());

        confirm(code(1)).statusCode(200).body("confirmed", equalTo(true)).body("codeSentAt", nullValue());

        contact().body("email", equalTo(email)).body("confirmed", equalTo(true));
    }

    @Test
    void spacesAndDashesInACodeDoNotMatter() {
        sendCode().statusCode(200);
        String code = code(1);

        confirm(" " + code.substring(0, 3) + "-" + code.substring(3) + " ")
                .statusCode(200)
                .body("confirmed", equalTo(true));
    }

    @Test
    void anotherAddressIsNotConfirmed() {
        sendCode().statusCode(200);
        confirm(code(1)).statusCode(200);

        saveEmail("other-" + email);

        contact().body("confirmed", equalTo(false));
    }

    @Test
    void aCodeForOneAddressDoesNotConfirmAnother() {
        sendCode().statusCode(200);
        String code = code(1);
        saveEmail("other-" + email);

        confirm(code).statusCode(400).body("errors[0].field", equalTo("code"));

        contact().body("confirmed", equalTo(false));
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsWorthNothing() {
        sendCode().statusCode(200);
        String right = code(1);
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int left = 4; left > 1; left--) {
            confirm(wrong).statusCode(400).body("errors[0].message", containsString("You can try " + left + " times"));
        }
        confirm(wrong).statusCode(400).body("errors[0].message", containsString("You can try once more"));
        confirm(wrong).statusCode(400).body("errors[0].message", containsString("cannot be tried again"));

        confirm(right).statusCode(400).body("errors[0].message", containsString("Ask for a new one"));

        contact().body("confirmed", equalTo(false)).body("codeSentAt", nullValue());
    }

    @Test
    void aWrongCodeIsRefusedInTheCallersLanguage() {
        sendCode().statusCode(200);
        String wrong = code(1).equals("000000") ? "000001" : "000000";

        call().header("Accept-Language", "de")
                .body(Map.of("code", wrong))
                .post("/contact/confirmation")
                .then()
                .statusCode(400)
                .body("errors[0].message", equalTo("Dieser Code stimmt nicht. Sie können es noch 4 Mal versuchen."))
                .body("lang", equalTo("de"));
    }

    @Test
    void triesAtTheSameMomentAreCountedToo() throws Exception {
        sendCode().statusCode(200);
        String right = code(1);
        String wrong = right.equals("000000") ? "000001" : "000000";

        List<Integer> answers = atOnce(30, () -> confirm(wrong).extract().statusCode());

        assertTrue(answers.stream().allMatch(status -> status == 400));
        assertEquals(5L, number("select tries from contact_code"));
        confirm(right).statusCode(400);
    }

    @Test
    void aCodeIsWorthNothingAfterItsTime() {
        sendCode().statusCode(200);
        String code = code(1);
        run("update contact_code set expires_at = now() - interval '1 second'");

        confirm(code).statusCode(400).body("errors[0].message", containsString("Ask for a new one"));
    }

    @Test
    void aNewCodeTakesThePlaceOfTheOneBefore() {
        sendCode().statusCode(200);
        String first = code(1);
        run("update contact_code_sent set sent_at = sent_at - interval '2 minutes'");
        sendCode().statusCode(200);
        String second = code(2);

        if (!first.equals(second)) {
            confirm(first).statusCode(400);
        }
        confirm(second).statusCode(200).body("confirmed", equalTo(true));
    }

    @Test
    void theNextCodeHasToWait() {
        sendCode().statusCode(200);

        sendCode().statusCode(429).body("detail", containsString("60 seconds"));
    }

    @Test
    void manyAtTheSameMomentGetOneCode() throws Exception {
        List<Integer> answers = atOnce(20, () -> sendCode().extract().statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 200).count());
        assertEquals(1L, number("select count(*) from contact_code_sent"));
    }

    @Test
    void anAddressGetsSoManyCodesADayWhoeverAsksForThem() {
        for (int i = 0; i < 10; i++) {
            name = "stranger-" + UUID.randomUUID();
            saveEmail(i % 2 == 0 ? email : email.toUpperCase(Locale.ROOT));
            sendCode().statusCode(200);
        }
        name = "stranger-" + UUID.randomUUID();
        saveEmail(email);

        sendCode().statusCode(429).body("detail", containsString("tomorrow"));
    }

    @Test
    void theSameKeySendsOnce() {
        sendCode("one").statusCode(200);

        sendCode("one").statusCode(200);

        code(1);
        assertEquals(1L, number("select count(*) from contact_code_sent"));
    }

    @Test
    void withoutAnAddressThereIsNothingToSendACodeTo() {
        saveEmail("");

        sendCode().statusCode(400).body("errors[0].field", equalTo("email"));
    }

    @Test
    void theMailSpeaksThePersonsLanguageAndNamesNobody() throws Exception {
        call().header("Accept-Language", "de").post("/contact/code").then().statusCode(200);

        MimeMessage arrived = arrived(1);
        String text = arrived.getContent().toString();
        assertEquals("Bestätigen Sie Ihre E-Mail-Adresse", arrived.getSubject());
        assertTrue(text.startsWith("Ihr Code ist"), text);
        assertFalse(CODE.matcher(arrived.getSubject()).find());
    }

    @Test
    void theDatabaseHoldsNeitherCodeNorAddress() {
        sendCode().statusCode(200);
        String code = code(1);
        confirm(code).statusCode(200);
        run("update contact_code_sent set sent_at = sent_at - interval '2 minutes'");
        saveEmail("other-" + email);
        sendCode().statusCode(200);

        String rows = QuarkusTransaction.requiringNew()
                .call(() -> data.createNativeQuery("""
                select (select cast(array_agg(c) as text) from contact_code c)
                    || (select cast(array_agg(s) as text) from contact_code_sent s)
                    || (select cast(array_agg(f) as text) from confirmed_contact f)""", String.class)
                        .getSingleResult()
                        .toString());

        assertFalse(rows.contains(email));
        assertFalse(rows.contains(HexFormat.of().formatHex(email.getBytes(StandardCharsets.UTF_8))));
        assertNotEquals(0, rows.length());
    }

    @Test
    void oldTracesOfCodesAreForgotten() {
        sendCode().statusCode(200);
        run("update contact_code_sent set sent_at = sent_at - interval '25 hours'");

        contacts.forgetOld();

        assertEquals(0L, number("select count(*) from contact_code_sent"));
    }

    private RequestSpecification call() {
        return given().auth().oauth2(Tokens.of(name)).contentType(ContentType.JSON);
    }

    private void saveEmail(String address) {
        call().body(Map.of("email", address)).put("/profile").then().statusCode(200);
    }

    private ValidatableResponse contact() {
        return call().get("/contact").then().statusCode(200);
    }

    private ValidatableResponse sendCode() {
        return sendCode(UUID.randomUUID().toString());
    }

    private ValidatableResponse sendCode(String key) {
        return call().header("Idempotency-Key", key).post("/contact/code").then();
    }

    private ValidatableResponse confirm(String code) {
        return call().body(Map.of("code", code)).post("/contact/confirmation").then();
    }

    /** The code in the mail that arrived as the {@code nth}. */
    private String code(int nth) {
        try {
            Matcher found = CODE.matcher(arrived(nth).getContent().toString());
            assertTrue(found.find());
            return found.group();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MimeMessage arrived(int nth) {
        await().until(() -> mail.to(email).size() >= nth);
        return mail.to(email).get(nth - 1);
    }

    private UUID owner() {
        return UUID.fromString(call().get("/viewer").jsonPath().getString("owner"));
    }

    private long number(String sql) {
        UUID owner = owner();
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) data.createNativeQuery(sql + " where owner = :owner")
                                .setParameter("owner", owner)
                                .getSingleResult())
                        .longValue());
    }

    private void run(String sql) {
        UUID owner = owner();
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery(sql + " where owner = :owner")
                        .setParameter("owner", owner)
                        .executeUpdate());
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(work))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : all) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
