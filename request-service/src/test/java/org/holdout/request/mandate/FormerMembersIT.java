package org.holdout.request.mandate;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.holdout.request.erasure.ErasureSteps;
import org.holdout.request.privacy.Persons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of members who gave a mandate without an account. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class FormerMembersIT {

    @Inject
    EntityManager data;

    @Inject
    MandateSeals seals;

    @Inject
    MandateRows rows;

    @Inject
    Persons persons;

    @Inject
    ErasureSteps erasure;

    @Inject
    Ends ends;

    private MailServer mail;
    private Guild guild;
    private UUID mandate;
    private String invitation;
    private UUID owner;

    @BeforeEach
    void aMemberWithoutAnAccount() {
        mail = MailServer.start();
        guild = new Guild(mail);
        JsonPath invited = guild.invite(Map.of("postalAddress", "Shop Street 1\nGalway"));
        mandate = UUID.fromString(invited.getString("id"));
        invitation = Guild.invitation(invited);
        guild.give(invitation, null, Map.of()).then().statusCode(200);
        owner = QuarkusTransaction.requiringNew()
                .call(() -> rows.findById(mandate).owner());
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    @Test
    void whoProvesTheAddressErasesEverythingAndTheMandateIsOver() {
        String request = guild.send(guild.draft(mandate.toString())).getString("id");

        erase(anotherCode()).statusCode(204);

        assertEquals(0, requests());
        assertEquals(0, kept("mandate") + kept("profile") + kept("confirmed_contact"));
        guild.call().get("/requests/{id}", request).then().statusCode(404);
        Guild.guest()
                .body(Map.of("invitation", invitation))
                .post("/mandates/invitation")
                .then()
                .statusCode(404);
    }

    @Test
    void withoutTheCodeNothingIsErased() {
        String right = anotherCode();

        erase(right.equals("000000") ? "000001" : "000000").statusCode(400).body("errors[0].field", equalTo("code"));

        assertEquals(1, kept("mandate"));
    }

    @Test
    void whoHasAnAccountErasesEverythingThere() {
        String code = anotherCode();
        QuarkusTransaction.requiringNew().run(() -> rows.findById(mandate).hasAccount());
        sql("update mandate set code_mac = invitation_mac, tries = 0 where id = '" + mandate + "'");

        erase(code).statusCode(409).body("code", equalTo("ILLEGAL_ACTION"));

        assertEquals(1, kept("mandate"));
    }

    @Test
    void ninetyDaysAfterTheEndTheMemberIsErasedUnlessARequestIsLeft() {
        guild.draft(mandate.toString());
        sql("update mandate set ended_at = now() - interval '91 days', ended_by = 'MEMBER' where id = '" + mandate
                + "'");

        erasure.sweep();
        assertEquals(1, kept("mandate"));

        sql("delete from opt_out_request where owner = '" + owner + "'");
        erasure.sweep();
        assertEquals(0, kept("mandate") + kept("profile"));
    }

    @Test
    void ofAMandateWhoseLastDayIsOverNoEndIsToldWhenItsMemberIsErased() {
        sql("update mandate set valid_until = current_date - 92 where id = '" + mandate + "'");

        erasure.sweep();

        assertEquals(0, kept("mandate") + kept("profile"));
        assertFalse(ends.told(mandate));
    }

    @Test
    void whoGaveAnotherMandateThatHoldsIsKept() {
        HeldMandate other = HeldMandate.of(UUID.randomUUID(), "M-1", "", "");
        sql("update mandate set owner = '" + owner + "' where id = '" + other.id() + "'");
        sql("update mandate set ended_at = now() - interval '91 days', ended_by = 'MEMBER' where id = '" + mandate
                + "'");

        erasure.sweep();

        assertEquals(2, kept("mandate"));
        assertEquals(1, kept("profile"));
    }

    @Test
    void beforeThatTheMemberIsKept() {
        sql("update mandate set ended_at = now() - interval '89 days', ended_by = 'MEMBER' where id = '" + mandate
                + "'");

        erasure.sweep();

        assertEquals(1, kept("mandate"));
    }

    @Test
    void joiningThatBrokeOffAfterTheKeyWasHandedOverCanBeRepeated() {
        String name = "ana-" + UUID.randomUUID();
        String request = guild.send(guild.draft(mandate.toString())).getString("id");
        Guild.with(Tokens.of(name)).get("/profile").then().statusCode(200);
        persons.hand(owner, persons.known(signIn(name)).orElseThrow(), signIn(name));

        Guild.with(Tokens.of(name))
                .body(Map.of("invitation", invitation, "code", anotherCode()))
                .post("/mandates/invitation/joining")
                .then()
                .statusCode(204);

        Guild.with(Tokens.of(name)).get("/requests/{id}", request).then().statusCode(200);
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> rows.findById(mandate).ofAccount()));
        assertEquals(0, kept("erasure"));
    }

    /** What is told of ends. */
    @ApplicationScoped
    static class Ends {

        private final Set<UUID> told = ConcurrentHashMap.newKeySet();

        void ended(@Observes MandateEnded ended) {
            told.add(ended.mandate());
        }

        boolean told(UUID mandate) {
            return told.contains(mandate);
        }
    }

    private ValidatableResponse erase(String code) {
        return Guild.guest()
                .body(Map.of("invitation", invitation, "code", code))
                .post("/mandates/invitation/erasure")
                .then();
    }

    /** A new code, as if the minute after which one can be asked for again had passed. */
    private String anotherCode() {
        sql("delete from contact_code_sent");
        mail.clear();
        return guild.code(
                invitation, QuarkusTransaction.requiringNew().call(() -> seals.address(rows.findById(mandate))));
    }

    private static String signIn(String name) {
        return "https://server.example.com|subject-of-" + name;
    }

    private int requests() {
        return kept("opt_out_request");
    }

    private int kept(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Number) data.createNativeQuery("select count(*) from " + table + " where owner = :owner")
                        .setParameter("owner", owner)
                        .getSingleResult())
                .intValue();
    }

    private void sql(String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery(change).executeUpdate());
    }
}
