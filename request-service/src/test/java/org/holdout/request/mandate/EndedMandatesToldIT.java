package org.holdout.request.mandate;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.holdout.request.notice.NoticeSteps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose request it is now, and why, must not be for the member to find out. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EndedMandatesToldIT {

    private final String ana = Tokens.of("ana-" + UUID.randomUUID());

    @Inject
    NoticeSteps notices;

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
    void theMemberIsToldOfEachRequestWhoseMandateTheOrganisationEnds() {
        String mandate = guild.mandate(ana, Map.of());
        String sent = guild.send(guild.draft(mandate)).getString("id");
        String draft = guild.draft(mandate).getString("id");
        assertEquals(List.of(), told("request"));

        guild.call()
                .post("/organisations/{o}/mandates/{id}/ending", guild.id, mandate)
                .then()
                .statusCode(200);

        awaitTold(List.of(sent, draft).stream().sorted().toList());
        assertTrue(told("text").getFirst().contains("the mandate under which an organisation acted for you ended on"));
    }

    @Test
    void whoEndsItThemselvesIsToldNothing() {
        String mandate = guild.mandate(ana, Map.of());
        guild.draft(mandate);

        Guild.with(ana).post("/mandates/{id}/ending", mandate).then().statusCode(204);

        assertEquals(List.of(), told("request"));
    }

    @Test
    void theLastDayPassesByItselfAndIsToldOnTheNext() {
        LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        JsonPath draft = guild.draft(guild.mandate(ana, Guild.until(last)));
        assertEquals(List.of(), told("request"));

        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), Duration.ofDays(4)), Clock.class);

        awaitTold(List.of(draft.getString("id")));
        assertEquals(List.of(last.toString()), told("aboutOn"));
    }

    /** A request that somebody holds at the moment, as the relay of an earlier notice does, is told with the next look. */
    private void awaitTold(List<String> requests) {
        await().untilAsserted(() -> assertEquals(requests, told("request")));
    }

    /** What the member is told now of mandates, in order. */
    private List<String> told(String field) {
        notices.look();
        List<String> told = Guild.with(ana)
                .get("/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.kind == 'MANDATE_ENDED' }." + field);
        return told.stream().sorted().toList();
    }
}
