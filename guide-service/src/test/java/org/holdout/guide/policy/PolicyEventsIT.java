package org.holdout.guide.policy;

import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.holdout.guide.Say.check;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdout.events.PolicyChanged;
import org.holdout.events.StepsDoubted;
import org.holdout.events.Topics;
import org.holdout.guide.HeardEvents;
import org.holdout.guide.PlatformResource;
import org.holdout.guide.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class PolicyEventsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static EventProducer producer;

    @Inject
    TestDatabase database;

    @BeforeAll
    static void connect() {
        producer = new EventProducer();
    }

    @AfterAll
    static void disconnect() {
        producer.close();
    }

    @AfterEach
    void nobodySaidAnything() {
        database.forgetPeople();
    }

    @Test
    void aMaterialChangePutsInDoubtWhatWasReadInThatDocumentBefore() {
        send(changed("openai", "ChatGPT/Privacy Policy", true, "2026-10-01"));

        awaitDoubts("openai-web", 5);
        when().get("/guides/openai-web")
                .then()
                .body("steps.check.status", everyItem(is("IN_DOUBT")))
                .body("steps.doubt.reason", everyItem(is("POLICY_CHANGED")))
                .body("steps[0].check.checkedOn", is("2026-07-25"));
        when().get("/guides/openai-ios-android").then().body("steps.doubt.reason", everyItem(is("POLICY_CHANGED")));
        when().get("/guides/openai-removal-non-user").then().body("steps.doubt", everyItem(nullValue()));
        assertEquals(
                List.of(new StepsDoubted("openai-web", 1, "openai", List.of(1, 2, 3, 4, 5), "POLICY_CHANGED")),
                HeardEvents.all(database, Topics.GUIDES, "openai-web", StepsDoubted.class));
    }

    @Test
    void repeatsAndLaterChangesTellNothingAgain() {
        var message = EventProducer.Message.of(changed("linkedin", "LinkedIn/Privacy Policy", true, "2026-10-01"));
        producer.send(message);
        awaitDoubts("linkedin-web", 4);

        producer.send(message);
        send(changed("linkedin", "LinkedIn/Privacy Policy", true, "2026-10-01"));
        send(changed("linkedin", "LinkedIn/Privacy Policy", true, "2026-10-09"));

        awaitHeard("linkedin");
        assertEquals(
                1,
                HeardEvents.all(database, Topics.GUIDES, "linkedin-web", StepsDoubted.class)
                        .size());
        assertEquals(1, database.count("guide_change", "guide_id = 'linkedin-web' and kind = 'DOUBTED'"));
    }

    @Test
    void whatIsNotMaterialOrWasReadAfterwardsOrIsAnothersSaysNothing() {
        send(changed("grammarly", "Grammarly/Privacy Policy", false, "2026-10-01"));
        send(changed("grammarly", "Grammarly/Privacy Policy", true, "2026-08-15"));
        send(changed("grammarly", "Grammarly/Terms of Service", true, "2026-10-01"));
        send(changed("meta", "Grammarly/Privacy Policy", true, "2026-10-01"));

        awaitHeard("grammarly");
        awaitHeard("meta");
        assertEquals(0, database.count("step_state", "guide_id = 'grammarly-web' and doubt_reason is not null"));
    }

    @Test
    void aStepThatAnEditorTriedSinceIsNotDoubted() {
        check("github-copilot-web", List.of(2), "WORKS");

        send(changed(
                "github-copilot",
                "GitHub/Terms of Service",
                true,
                LocalDate.now(Clock.systemUTC()).toString()));

        awaitDoubts("github-copilot-web", 3);
        when().get("/guides/github-copilot-web").then().body("steps[1].check.status", is("CHECKED"));
        assertEquals(
                List.of(1, 3, 4),
                HeardEvents.all(database, Topics.GUIDES, "github-copilot-web", StepsDoubted.class)
                        .getFirst()
                        .steps());
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndTheNextIsHeard() {
        var broken = new EventProducer.Message(
                UUID.randomUUID(), "discord", "org.holdout.policy.changed.v1", "{\"vendor\": 1}".getBytes(UTF_8));

        producer.send(broken);
        send(changed("discord", "Discord/Privacy Policy", true, "2026-10-01"));

        awaitDoubts("discord-any", 3);
        await().atMost(PATIENCE).until(() -> HeardEvents.holds(Topics.deadLetter(Topics.POLICIES), broken.id()));
    }

    private static void send(PolicyChanged event) {
        producer.send(event);
    }

    private static PolicyChanged changed(String vendor, String document, boolean material, String seenOn) {
        return new PolicyChanged(vendor, document, "v-" + seenOn, material, LocalDate.parse(seenOn));
    }

    private void awaitDoubts(String guide, long steps) {
        await().atMost(PATIENCE)
                .until(() ->
                        database.count("step_state", "guide_id = '" + guide + "' and doubt_reason = 'POLICY_CHANGED'")
                                == steps);
    }

    /** Waits until all that was said before under a vendor's key has been heard: it comes in order. */
    private void awaitHeard(String vendor) {
        var last = EventProducer.Message.of(changed(vendor, "Nothing/Nothing", true, "2026-10-01"));
        producer.send(last);
        await().atMost(PATIENCE).until(() -> database.count("inbox", "message_id = '" + last.id() + "'") == 1);
    }
}
