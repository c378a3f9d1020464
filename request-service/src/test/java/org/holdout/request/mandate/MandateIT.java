package org.holdout.request.mandate;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member lets an organisation act, within limits and for as long as they like. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MandateIT {

    @Inject
    EntityManager data;

    private MailServer mail;
    private Guild guild;
    private String ana;

    @BeforeEach
    void aGuildAndAna() {
        mail = MailServer.start();
        guild = new Guild(mail);
        ana = Tokens.of("ana-" + UUID.randomUUID());
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    @Test
    void aRevokedMandateEndsSightAndHandAtOnce() {
        String mandate = guild.mandate(ana, Map.of());
        JsonPath draft = guild.draft(mandate);

        Guild.with(ana).post("/mandates/{id}/ending", mandate).then().statusCode(204);

        String id = draft.getString("id");
        guild.call().get("/requests/{id}", id).then().statusCode(404);
        guild.call().get("/requests").then().statusCode(200).body("items", hasSize(0));
        guild.call().get("/messages?requests={id}", id).then().statusCode(200).body("", hasSize(0));
        guild.call()
                .body(Map.of("action", "SEND", "version", 1))
                .post("/requests/{id}/actions", id)
                .then()
                .statusCode(404);
        guild.call()
                .body(Guild.objection(mandate))
                .post("/requests")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("mandate"));
        Guild.with(ana).get("/requests/{id}", id).then().statusCode(200).body("mandate.holds", equalTo(false));
    }

    @Test
    void theDayAfterTheLastOneItHoldsNoMore() {
        String mandate = guild.mandate(ana, Map.of());
        String id = guild.draft(mandate).getString("id");

        expire(mandate);

        guild.call().get("/requests/{id}", id).then().statusCode(404);
        guild.call()
                .get("/organisations/{id}/mandates?state=EXPIRED", guild.id)
                .then()
                .body("items.id", contains(mandate))
                .body("items[0].state", equalTo("EXPIRED"));
    }

    @Test
    void everyWayIsShutToWhoeverMayNotGoIt() {
        String mandate = guild.mandate(ana, Map.of());
        String id = guild.draft(mandate).getString("id");
        String revoked = guild.mandate(ana, Map.of());
        String lost = guild.draft(revoked).getString("id");
        Guild.with(ana).post("/mandates/{id}/ending", revoked).then().statusCode(204);
        String expired = guild.mandate(ana, Map.of());
        String over = guild.draft(expired).getString("id");
        expire(expired);
        Guild other = new Guild(mail);
        Map<String, Function<String, Integer>> ways = new LinkedHashMap<>();
        ways.put("other", request -> other.call().get("/requests/{id}", request).statusCode());
        ways.put(
                "other letter",
                request -> other.call().get("/requests/{id}/letter", request).statusCode());
        ways.put(
                "other act",
                request -> other.call()
                        .body(Map.of("action", "SEND", "version", 1))
                        .post("/requests/{id}/actions", request)
                        .statusCode());
        ways.put("own", request -> guild.call().get("/requests/{id}", request).statusCode());
        ways.put(
                "own letter",
                request -> guild.call().get("/requests/{id}/letter", request).statusCode());
        ways.put(
                "unscoped",
                request -> guild.call("webhooks").get("/requests/{id}", request).statusCode());
        ways.put(
                "read only",
                request -> guild.call("requests:read")
                        .body(Map.of("action", "SEND", "version", 1))
                        .post("/requests/{id}/actions", request)
                        .statusCode());

        Map<String, List<Integer>> seen = new LinkedHashMap<>();
        ways.forEach((name, way) -> seen.put(name, List.of(way.apply(id), way.apply(lost), way.apply(over))));

        assertEquals(
                Map.of(
                        "other", List.of(404, 404, 404),
                        "other letter", List.of(404, 404, 404),
                        "other act", List.of(404, 404, 404),
                        "own", List.of(200, 404, 404),
                        "own letter", List.of(200, 404, 404),
                        "unscoped", List.of(403, 403, 403),
                        "read only", List.of(403, 403, 403)),
                seen);
    }

    @Test
    void aSharedRequestIsSeenAndNotTouchedUntilItIsSharedNoMore() {
        guild.mandate(ana, Map.of());
        String own = Guild.with(ana)
                .body(Map.of("vendor", "meta", "country", "IE", "rights", List.of("OBJECTION")))
                .post("/requests")
                .jsonPath()
                .getString("id");
        guild.call().get("/requests/{id}", own).then().statusCode(404);

        Guild.with(ana)
                .body(Map.of("organisation", guild.id))
                .post("/requests/{id}/sharing", own)
                .then()
                .statusCode(200)
                .body("sharedWith.id", contains(guild.id.toString()));

        guild.call()
                .get("/requests/{id}", own)
                .then()
                .statusCode(200)
                .body("sharedWith", hasSize(0))
                .body("allowedActions", hasSize(0));
        guild.call()
                .body(Map.of("action", "SEND", "version", 1))
                .post("/requests/{id}/actions", own)
                .then()
                .statusCode(403);
        Guild.with(ana)
                .delete("/requests/{id}/sharing/{o}", own, guild.id)
                .then()
                .statusCode(200);
        guild.call().get("/requests/{id}", own).then().statusCode(404);
    }

    @Test
    void whatWasSharedWithTheOrganisationIsSeenNoMoreWhenAMandateEnds() {
        String mandate = guild.mandate(ana, Map.of());
        Guild other = new Guild(mail);
        other.mandate(ana, Map.of());
        String own = Guild.with(ana)
                .body(Map.of("vendor", "meta", "country", "IE", "rights", List.of("OBJECTION")))
                .post("/requests")
                .jsonPath()
                .getString("id");
        List.of(guild, other)
                .forEach(organisation -> Guild.with(ana)
                        .body(Map.of("organisation", organisation.id))
                        .post("/requests/{id}/sharing", own)
                        .then()
                        .statusCode(200));

        Guild.with(ana).post("/mandates/{id}/ending", mandate).then().statusCode(204);

        guild.call().get("/requests/{id}", own).then().statusCode(404);
        other.call().get("/requests/{id}", own).then().statusCode(200);
        Guild.with(ana).get("/requests/{id}", own).then().body("sharedWith.id", contains(other.id.toString()));
    }

    @Test
    void aLetterThatWaitsStaysHereOnceTheMandatesLastDayIsOver() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String request = queueWithoutServer(guild.mandate(null, Guild.until(today)));

        QuarkusMock.installMockForType(
                Clock.fixed(today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC), Clock.class);
        mail = MailServer.start();

        await().until(() -> mailState(request).equals("CANCELLED"));
        assertTrue(mail.to("privacy@vendor.example").isEmpty());
        QuarkusMock.installMockForType(Clock.systemUTC(), Clock.class);
        guild.call()
                .get("/requests/{id}", request)
                .then()
                .body("state", equalTo("DRAFT"))
                .body("delivery", nullValue())
                .body("allowedActions", hasItem("SEND"));
    }

    @Test
    void onTheMandatesLastDayALetterStillLeaves() {
        String request = queueWithoutServer(guild.mandate(null, Guild.until(LocalDate.now(ZoneOffset.UTC))));

        mail = MailServer.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> mailState(request).equals("ACCEPTED"));
    }

    @Test
    void aLetterThatWaitsIsCalledBackWhenTheMandateEnds() {
        String mandate = guild.mandate(null, Map.of());
        String draft = queueWithoutServer(mandate);

        guild.call()
                .post("/organisations/{o}/mandates/{id}/ending", guild.id, mandate)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("member.name", nullValue());

        mail = MailServer.start();
        assertEquals("CANCELLED", mailState(draft));
        assertTrue(mail.to("privacy@vendor.example").isEmpty());
    }

    /** A letter of the guild's that waits, as no mail server is there any more; its request. */
    private String queueWithoutServer(String mandate) {
        mail.close();
        JsonPath draft = guild.call()
                .body(Map.of(
                        "country",
                        "IE",
                        "rights",
                        List.of("OBJECTION"),
                        "channel",
                        "EMAIL",
                        "recipient",
                        Map.of("name", "Some AI", "country", "IE", "email", "privacy@vendor.example"),
                        "mandate",
                        mandate))
                .post("/requests")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .jsonPath();
        guild.call()
                .body(Map.of("version", 1))
                .post("/requests/{id}/sending", draft.getString("id"))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200);
        return draft.getString("id");
    }

    @Test
    void anOrganisationWhoseClientCameFirstHasItsNameOnceSomebodyComesWhoKnowsIt() {
        guild.call().get("/organisations/{id}", guild.id).then().body("name", equalTo(guild.id.toString()));

        Guild.with(Tokens.administrator("paula", guild.id))
                .get("/organisations/{id}", guild.id)
                .then()
                .statusCode(200);

        guild.call().get("/organisations/{id}", guild.id).then().body("name", not(equalTo(guild.id.toString())));
    }

    @Test
    void whoeverAdministersSeesTheirOrganisationAndNoOther() {
        guild.mandate(null, Map.of());
        String admin = Tokens.administrator("paula", guild.id);

        Guild.with(admin)
                .get("/organisations/{id}", guild.id)
                .then()
                .statusCode(200)
                .body("members", equalTo(1));
        Guild.with(admin).get("/organisations/{id}", UUID.randomUUID()).then().statusCode(404);
        Guild.with(ana).get("/organisations/{id}", guild.id).then().statusCode(404);
        Guild.with(admin).get("/viewer").then().body("organisations.id", contains(guild.id.toString()));
    }

    @Test
    void erasingThePersonEndsAndRemovesTheirMandates() {
        String mandate = guild.mandate(ana, Map.of());

        Guild.with(ana)
                .body(Map.of("confirmation", "erase everything"))
                .post("/viewer/erasure")
                .then()
                .statusCode(204);

        guild.call()
                .get("/organisations/{o}/mandates/{id}", guild.id, mandate)
                .then()
                .statusCode(404);
        guild.call().get("/organisations/{o}", guild.id).then().body("members", not(equalTo(1)));
    }

    private void expire(String mandate) {
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery("update mandate set valid_until = '2020-01-01' where id = :id")
                        .setParameter("id", UUID.fromString(mandate))
                        .executeUpdate());
    }

    private String mailState(String request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String)
                        data.createNativeQuery("select state from outgoing_mail where request_id = :id", String.class)
                                .setParameter("id", UUID.fromString(request))
                                .getSingleResult());
    }
}
