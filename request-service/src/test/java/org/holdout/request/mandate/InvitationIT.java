package org.holdout.request.mandate;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member is invited, reads, signs with or without an account, or does nothing. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class InvitationIT {

    @Inject
    EntityManager data;

    @Inject
    LapsedInvitations lapsed;

    @Inject
    MandateSeals seals;

    @Inject
    MandateRows rows;

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
    void aMemberWithoutAnAccountSignsAndLaterFindsItAllInOne() {
        JsonPath invited = guild.invite(Map.of("postalAddress", "Shop Street 1\nGalway"));
        String invitation = Guild.invitation(invited);
        guild.give(invitation, null, Map.of()).then().statusCode(200).body("mandate.state", equalTo("ACTIVE"));
        String request = guild.send(guild.draft(invited.getString("id"))).getString("id");
        forgetCodes();
        mail.clear();
        String email = address(invited.getString("id"));

        Guild.with(ana)
                .body(Map.of("invitation", invitation, "code", guild.code(invitation, email)))
                .post("/mandates/invitation/joining")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(204);

        Guild.with(ana).get("/requests/{id}", request).then().statusCode(200);
        Guild.with(ana).get("/mandates").then().body("items.id", contains(invited.getString("id")));
        Guild.with(ana).get("/profile").then().body("name", equalTo("Mia Member"));
    }

    @Test
    void whoSignsInFindsWhatTheOrganisationEnteredWhereTheirProfileWasEmpty() {
        Guild.with(ana).body(Map.of("name", "Ana Silva")).put("/profile").then().statusCode(200);
        JsonPath invited = guild.invite(Map.of("postalAddress", "Shop Street 1\nGalway"));
        String email = "ana-" + UUID.randomUUID() + "@people.example";

        Guild.with(ana)
                .body(Map.of(
                        "invitation", Guild.invitation(invited), "code", guild.code(Guild.invitation(invited), email)))
                .post("/mandates/invitation/giving")
                .then()
                .statusCode(200);

        Guild.with(ana)
                .get("/profile")
                .then()
                .body("name", equalTo("Ana Silva"))
                .body("postalAddress", equalTo("Shop Street 1\nGalway"))
                .body("email", equalTo(email));
        Guild.with(ana).get("/contact").then().statusCode(200).body("confirmed", equalTo(true));
    }

    @Test
    void aMemberWhoseMandateRanOutIsInvitedAgainUnderTheirNumber() {
        String number = "M-" + UUID.randomUUID();
        JsonPath first = guild.invite(Map.of("number", number));
        guild.give(Guild.invitation(first), ana, Map.of()).then().statusCode(200);
        guild.call()
                .body(Map.of("number", number))
                .post("/organisations/{id}/mandates", guild.id)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("number"));
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery("update mandate set valid_until = current_date - 2 where id = :id")
                        .setParameter("id", UUID.fromString(first.getString("id")))
                        .executeUpdate());

        JsonPath second = guild.invite(Map.of("number", number));

        guild.give(Guild.invitation(second), ana, Map.of()).then().statusCode(200);
        Guild.with(ana).get("/mandates").then().body("items.state", contains("ACTIVE", "ENDED"));
    }

    @Test
    void aMemberOfTwoGuildsWithoutAnAccountFindsBothInOne() {
        Guild other = new Guild(mail);
        String email = "mia-" + UUID.randomUUID() + "@people.example";
        JsonPath first = guild.invite(Map.of("postalAddress", "Shop Street 1\nGalway"));
        JsonPath second = other.invite(Map.of("name", "mia  Member"));
        give(guild, first, email);
        give(other, second, email);
        String one = guild.send(guild.draft(first.getString("id"))).getString("id");
        String two = other.send(other.draft(second.getString("id"))).getString("id");

        join(second, email).then().log().ifValidationFails().statusCode(204);

        Guild.with(ana)
                .get("/mandates")
                .then()
                .body("items.id", containsInAnyOrder(first.getString("id"), second.getString("id")));
        Guild.with(ana).get("/requests").then().body("items.id", containsInAnyOrder(one, two));
        Guild.with(ana).get("/profile").then().body("postalAddress", equalTo("Shop Street 1\nGalway"));
        guild.call().get("/requests").then().body("items.id", contains(one));
        other.call().get("/requests").then().body("items.id", contains(two));
        join(first, email).then().statusCode(409);
    }

    @Test
    void whoHasAnotherNameOrLivesElsewhereIsAnother() {
        String email = "family-" + UUID.randomUUID() + "@people.example";
        JsonPath mia = guild.invite(Map.of("postalAddress", "Shop Street 1"));
        give(guild, mia, email);
        JsonPath moe = new Guild(mail).invite(Map.of("name", "Moe Member"));
        give(guild, moe, email);
        JsonPath namesake = new Guild(mail).invite(Map.of("postalAddress", "High Street 2"));

        give(guild, namesake, email);

        assertEquals(3, Set.of(owner(mia), owner(moe), owner(namesake)).size());
    }

    @Test
    void whoSharesAnAddressIsFoundAmongThoseWhoDo() {
        String email = "family-" + UUID.randomUUID() + "@people.example";
        JsonPath mia = guild.invite(Map.of());
        give(guild, mia, email);
        JsonPath moe = new Guild(mail).invite(Map.of("name", "Moe Member"));
        give(guild, moe, email);
        JsonPath again = new Guild(mail).invite(Map.of("name", "Moe Member"));

        give(guild, again, email);

        assertEquals(owner(moe), owner(again));
    }

    @Test
    void anAccountThatHoldsSomethingTakesInAMandateUnderWhichNothingWasAsked() {
        String own = guild.mandate(ana, Map.of());
        String request = guild.draft(own).getString("id");
        String email = "mia-" + UUID.randomUUID() + "@people.example";
        Guild other = new Guild(mail);
        JsonPath invited = other.invite(Map.of());
        give(other, invited, email);

        join(invited, email).then().log().ifValidationFails().statusCode(204);

        Guild.with(ana).get("/mandates").then().body("items.id", containsInAnyOrder(own, invited.getString("id")));
        Guild.with(ana).get("/requests/{id}", request).then().statusCode(200);
        other.draft(invited.getString("id"));
        other.call()
                .get("/organisations/{o}/mandates/{id}", other.id, invited.getString("id"))
                .then()
                .body("member.name", equalTo("Mia Member"));
    }

    @Test
    void anAccountWithRequestsOfItsOwnIsNotLostInAnother() {
        JsonPath invited = guild.invite(Map.of());
        String invitation = Guild.invitation(invited);
        guild.give(invitation, null, Map.of()).then().statusCode(200);
        guild.draft(invited.getString("id"));
        String own = Guild.with(ana)
                .body(Map.of("vendor", "meta", "country", "IE", "rights", List.of("OBJECTION")))
                .post("/requests")
                .jsonPath()
                .getString("id");
        forgetCodes();
        mail.clear();
        String email = address(invited.getString("id"));

        Guild.with(ana)
                .body(Map.of("invitation", invitation, "code", guild.code(invitation, email)))
                .post("/mandates/invitation/joining")
                .then()
                .statusCode(409);

        Guild.with(ana).get("/requests/{id}", own).then().statusCode(200);
    }

    @Test
    void fiveWrongCodesMakeTheRightOneWorthless() {
        String invitation = Guild.invitation(guild.invite(Map.of()));
        String right = guild.code(invitation, "mia-" + UUID.randomUUID() + "@people.example");
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            Guild.guest()
                    .body(Map.of("invitation", invitation, "code", wrong))
                    .post("/mandates/invitation/giving")
                    .then()
                    .statusCode(400);
        }

        Guild.guest()
                .body(Map.of("invitation", invitation, "code", right))
                .post("/mandates/invitation/giving")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("code"));
    }

    @Test
    void whatAGuestIsRefusedIsSaidInTheirLanguage() {
        String invitation = Guild.invitation(guild.invite(Map.of()));

        refusedInGerman("giving", Map.of("invitation", invitation, "code", "1"))
                .body(
                        "errors[0].message",
                        equalTo("Es gibt keinen Code, der jetzt gilt. Lassen Sie sich einen neuen senden."));
        refusedInGerman("erasure", Map.of("invitation", invitation, "code", "1"))
                .body(
                        "errors[0].message",
                        equalTo("Es gibt keinen Code, der jetzt gilt. Lassen Sie sich einen neuen senden."));
        refusedInGerman("code", Map.of("invitation", invitation, "email", "nobody"))
                .body("errors[0].message", containsString("Geben Sie eine E-Mail-Adresse"));
    }

    @Test
    void whatAGuildIsRefusedIsSaidInItsLanguage() {
        Map<String, Object> invited = Map.of("number", "M-" + UUID.randomUUID(), "validUntil", "2020-01-31");

        guild.call()
                .header("Accept-Language", "de")
                .body(invited)
                .post("/organisations/{id}/mandates", guild.id)
                .then()
                .statusCode(400)
                .body("lang", equalTo("de"))
                .body("errors[0].message", containsString("Dieser Tag ist vorbei."));
    }

    private static ValidatableResponse refusedInGerman(String step, Map<String, String> typed) {
        return Guild.guest()
                .header("Accept-Language", "de")
                .body(typed)
                .post("/mandates/invitation/" + step)
                .then()
                .statusCode(400)
                .body("lang", equalTo("de"));
    }

    @Test
    void anInvitationByMailComesWithItsLinkAndIsNotToldToTheGuild() {
        String email = "mia-" + UUID.randomUUID() + "@people.example";

        JsonPath invited = guild.invite(Map.of("email", email));

        assertEquals(null, invited.getString("link"));
        await().until(() -> !mail.to(email).isEmpty());
        assertTrue(Guild.text(mail.to(email).getFirst()).contains("/mandates/invitation#"));
    }

    @Test
    void anInvitationAskedForTwiceWithOneKeyIsOne() {
        Map<String, Object> body = Map.of("number", "M-1");
        String first = guild.call()
                .header("Idempotency-Key", "k")
                .body(body)
                .post("/organisations/{id}/mandates", guild.id)
                .jsonPath()
                .getString("id");

        String second = guild.call()
                .header("Idempotency-Key", "k")
                .body(body)
                .post("/organisations/{id}/mandates", guild.id)
                .jsonPath()
                .getString("id");

        assertEquals(first, second);
        guild.call()
                .body(body)
                .post("/organisations/{id}/mandates", guild.id)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("number"));
    }

    @Test
    void nothingOfTheMemberLiesThereInTheClear() {
        String secret = "Zora " + UUID.randomUUID();
        guild.invite(Map.of("name", secret, "number", secret));

        String rows = QuarkusTransaction.requiringNew()
                .call(() -> data.createNativeQuery("select cast(array_agg(m) as text) from mandate m", String.class)
                        .getSingleResult()
                        .toString());

        assertTrue(!rows.contains(secret));
    }

    @Test
    void aDeclinedInvitationIsForgottenWithTheMember() {
        JsonPath invited = guild.invite(Map.of());
        UUID owner = QuarkusTransaction.requiringNew()
                .call(() ->
                        rows.findById(UUID.fromString(invited.getString("id"))).owner());
        Guild.guest()
                .body(Map.of("invitation", Guild.invitation(invited)))
                .post("/mandates/invitation/ending")
                .then()
                .statusCode(204);

        lapsed.sweep();

        guild.call().get("/organisations/{o}/mandates", guild.id).then().body("total", equalTo(0));
        assertEquals(
                1L,
                QuarkusTransaction.requiringNew()
                        .call(() -> data.createNativeQuery(
                                        "select count(*) from erasure where owner = :owner", Long.class)
                                .setParameter("owner", owner)
                                .getSingleResult()));
    }

    private void give(Guild by, JsonPath invited, String email) {
        mail.clear();
        String invitation = Guild.invitation(invited);
        Guild.guest()
                .body(Map.of("invitation", invitation, "code", by.code(invitation, email)))
                .post("/mandates/invitation/giving")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("mandate.state", equalTo("ACTIVE"));
    }

    private Response join(JsonPath invited, String email) {
        forgetCodes();
        mail.clear();
        String invitation = Guild.invitation(invited);
        return Guild.with(ana)
                .body(Map.of("invitation", invitation, "code", guild.code(invitation, email)))
                .post("/mandates/invitation/joining");
    }

    private UUID owner(JsonPath invited) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        rows.findById(UUID.fromString(invited.getString("id"))).owner());
    }

    /** As if the minute after which a code can be asked for again had passed. */
    private void forgetCodes() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        data.createNativeQuery("delete from contact_code_sent").executeUpdate());
    }

    private String address(String mandate) {
        return QuarkusTransaction.requiringNew().call(() -> seals.address(rows.findById(UUID.fromString(mandate))));
    }
}
