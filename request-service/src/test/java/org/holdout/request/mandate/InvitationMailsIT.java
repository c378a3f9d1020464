package org.holdout.request.mandate;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much mail invitations can send. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class InvitationMailsIT {

    @Inject
    EntityManager data;

    @Inject
    MandateSettings settings;

    @Inject
    InvitationMails counted;

    private final String email = "mia-" + UUID.randomUUID() + "@people.example";
    private MailServer mail;
    private Guild guild;

    @BeforeEach
    void aGuild() {
        mail = MailServer.start();
        guild = new Guild(mail);
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    @Test
    void anAddressGetsFewInvitationsHoweverOftenTheyAreEnded() {
        inviteAndEndAsOftenAsPossible();

        Response refused = invite(guild, Map.of("email", email.toUpperCase(Locale.ROOT)));

        refused.then()
                .statusCode(429)
                .body("errors[0].field", equalTo("email"))
                .body("errors[0].message", containsString("UTC"));
    }

    @Test
    void otherOrganisationsCannotSendWhatOneCannot() {
        inviteAndEndAsOftenAsPossible();

        Response refused = invite(new Guild(mail), Map.of("email", email));

        refused.then().statusCode(429).body("errors[0].field", equalTo("email"));
    }

    @Test
    void aDayLaterTheAddressCanBeInvitedAgainAndWhatWasSentIsForgotten() {
        inviteAndEndAsOftenAsPossible();
        age(settings.mailsWithin());
        counted.forgetOld();

        Response invited = invite(guild, Map.of("email", email));

        invited.then().statusCode(201);
        assertEquals(1L, sent());
    }

    @Test
    void anOrganisationsInvitationsSendSoManyMailsADay() {
        guild.invite(Map.of("email", email));
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery("""
                    insert into invitation_mail (organisation, sent_at)
                    select :guild, now() - interval '1 hour' from generate_series(2, :most)\
                    """)
                        .setParameter("guild", guild.id)
                        .setParameter("most", settings.mailsPerOrganisation())
                        .executeUpdate());

        Response refused = invite(guild, Map.of("email", "another-" + email));

        refused.then().statusCode(429).body("errors[0].field", equalTo("email"));
        invite(new Guild(mail), Map.of("email", "another-" + email)).then().statusCode(201);
        String link = Guild.invitation(guild.invite(Map.of()));
        Guild.guest()
                .body(Map.of("invitation", link, "email", "a-third-" + email))
                .post("/mandates/invitation/code")
                .then()
                .statusCode(429)
                .body("errors[0].field", equalTo("email"));
    }

    private void inviteAndEndAsOftenAsPossible() {
        for (int i = 0; i < settings.invitationsPerAddress(); i++) {
            String mandate = guild.invite(Map.of("email", email)).getString("id");
            guild.call()
                    .post("/organisations/{o}/mandates/{id}/ending", guild.id, mandate)
                    .then()
                    .statusCode(200);
        }
    }

    private static Response invite(Guild by, Map<String, Object> member) {
        Map<String, Object> body = new HashMap<>(Map.of("number", "M-" + UUID.randomUUID()));
        body.putAll(member);
        return by.call().body(body).post("/organisations/{id}/mandates", by.id);
    }

    private void age(Duration time) {
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery(
                                "update invitation_mail set sent_at = sent_at - make_interval(secs => :secs)")
                        .setParameter("secs", (double) time.toSeconds())
                        .executeUpdate());
    }

    private long sent() {
        return QuarkusTransaction.requiringNew().call(() -> (Long)
                data.createNativeQuery("select count(*) from invitation_mail where organisation = :guild", Long.class)
                        .setParameter("guild", guild.id)
                        .getSingleResult());
    }
}
