package org.holdout.request.notice;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.request.RequestApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An objection under the GDPR, sent on 31 January 2026 and due on Monday 2 March 2026. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class NoticeMailIT {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String name = "ana-" + UUID.randomUUID();
    private final String email = name + "@people.example";
    private final RequestApi ana = RequestApi.as(name);

    @Inject
    NoticeSweep sweep;

    @Inject
    EntityManager database;

    private MailServer mail;

    @BeforeEach
    void aPersonWithAnAddress() {
        mail = MailServer.start();
        it("2026-02-01T12:00:00Z");
        ana.call()
                .body(Map.of("email", email, "language", "de", "version", 0))
                .put("/profile")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    @Test
    void aNoticeArrivesOnceAndSaysNoMoreThanNeeded() throws Exception {
        confirm();
        JsonPath request = ana.sent("2026-01-31");

        lookAt("2026-02-23T12:00:00Z");
        sweep.sweep();
        lookAt("2026-03-02T12:00:00Z");

        MimeMessage soon = news(2).getFirst();
        String reference = request.getString("reference");
        String text = soon.getContent().toString();
        assertEquals("Holdout: Neues zu " + reference, soon.getSubject());
        assertTrue(text.contains(reference + ": Die Antwort ist fällig am Montag, 2. März 2026."), text);
        assertTrue(text.contains("http://localhost:8080/requests/" + request.getString("id")), text);
        assertTrue(text.contains("http://localhost:8080/notices"), text);
        assertFalse(text.toLowerCase(Locale.ROOT).contains("meta"), text);
        assertEquals(2, news(2).size());
    }

    @Test
    void aMailNamesTheRightsWhoseAnswerIsOverdueWhereOthersAreNot() throws Exception {
        confirm();
        String reference = ana.sentFromCalifornia("2026-01-05").getString("reference");

        lookAt("2026-02-02T20:00:00Z");

        List<String> texts = new ArrayList<>();
        for (MimeMessage one : news(2)) {
            texts.add(one.getContent().toString());
        }
        String overdue = reference
                + ": Eine Antwort war fällig am Dienstag, 27. Januar 2026: Keine Weitergabe und kein Verkauf.";
        assertEquals(1, texts.stream().filter(text -> text.contains(overdue)).count(), texts::toString);
        assertFalse(texts.toString().toLowerCase(Locale.ROOT).contains("meta"), texts::toString);
    }

    @Test
    void withoutAConfirmedAddressNothingIsSent() {
        ana.sent("2026-01-31");
        lookAt("2026-02-23T12:00:00Z");

        confirm();
        lookAt("2026-03-02T12:00:00Z");

        assertEquals(1, news(1).size());
    }

    @Test
    void whoWantsNoMailGetsNone() {
        confirm();
        ana.call()
                .body(Map.of("byEmail", false))
                .put("/notices/settings")
                .then()
                .statusCode(200);
        ana.sent("2026-01-31");
        lookAt("2026-02-23T12:00:00Z");
        assertEquals(
                1,
                RequestApi.ok(200, ana.call().get("/notices")).getList("items").size());

        ana.call().body(Map.of("byEmail", true)).put("/notices/settings").then().statusCode(200);
        lookAt("2026-03-02T12:00:00Z");

        assertEquals(1, news(1).size());
    }

    @Test
    void aFactThatComesBackIsNotMailedAgain() {
        confirm();
        JsonPath request = ana.sent("2026-01-31");
        lookAt("2026-02-23T12:00:00Z");
        String entry = request.getString("timeline[0].id");
        JsonPath moved =
                ana.act(request, Map.of("action", "CORRECT_ENTRY", "entry", entry, "receivedOn", "2026-02-20"));
        lookAt("2026-02-23T13:00:00Z");
        String correction = moved.getString("timeline.find { it.action == 'CORRECT_ENTRY' }.id");
        ana.act(moved, Map.of("action", "CORRECT_ENTRY", "entry", correction, "receivedOn", "2026-01-31"));

        lookAt("2026-02-23T14:00:00Z");
        lookAt("2026-03-02T12:00:00Z");

        assertEquals(2, news(2).size());
    }

    @Test
    void aNoticeLeavesWhileSomebodyChangesItsRequest() {
        confirm();
        UUID request = UUID.fromString(ana.sent("2026-01-31").getString("id"));
        lookAt("2026-02-23T12:00:00Z");

        QuarkusTransaction.requiringNew().run(() -> {
            sql("select id from opt_out_request where id = :request for update", request);

            await().atMost(PATIENCE)
                    .until(() -> QuarkusTransaction.requiringNew()
                            .call(() ->
                                    sql("select id from outgoing_mail where request_id = :request and settled", request)
                                                    .size()
                                            == 1));
        });
    }

    private List<?> sql(String query, UUID request) {
        return database.createNativeQuery(query)
                .setParameter("request", request)
                .getResultList();
    }

    /** All mail but the code, once so many have come. */
    private List<MimeMessage> news(int count) {
        await().atMost(PATIENCE).until(() -> mail.to(email).size() >= count + 1);
        return mail.to(email).subList(1, mail.to(email).size());
    }

    private void confirm() {
        ana.call().body("{}").post("/contact/code").then().statusCode(200);
        await().atMost(PATIENCE).until(() -> !mail.to(email).isEmpty());
        ana.call()
                .body(Map.of("code", code()))
                .post("/contact/confirmation")
                .then()
                .statusCode(200);
    }

    private String code() {
        try {
            Matcher code = CODE.matcher(mail.to(email).getFirst().getContent().toString());
            assertTrue(code.find());
            return code.group();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void lookAt(String moment) {
        it(moment);
        sweep.sweep();
    }

    private static void it(String is) {
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse(is), ZoneOffset.UTC), Clock.class);
    }
}
