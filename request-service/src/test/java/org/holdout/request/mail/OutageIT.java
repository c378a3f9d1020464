package org.holdout.request.mail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.privacy.Persons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail server that is away, for moments, for an hour, for days. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class OutageIT {

    @Inject
    MailQueue queue;

    @Inject
    Persons persons;

    @Inject
    EntityManager data;

    @ConfigProperty(name = "holdout.mail.smtp.port")
    int port;

    private UUID owner;
    private String to;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void aPerson() {
        owner = persons.ownerOf("mail-test|" + UUID.randomUUID());
        to = owner + "@vendor.example";
    }

    @Test
    void aServerThatIsDownGetsItOnceWhenItIsBack() {
        UUID waiting = enqueue();
        await().until(() -> row(waiting).attempts() >= 3);
        assertEquals(MailState.WAITING, row(waiting).state());

        try (MailServer mail = MailServer.start()) {
            await().until(() -> row(waiting).state() == MailState.ACCEPTED);
            assertEquals(1, mail.to(to).size());
        }
    }

    @Test
    void howLongAgoAnswersWereReadIsMeasured() {
        await().until(() -> readAge() > 1);

        try (MailServer mail = MailServer.start()) {
            await().until(() -> readAge() < 1);
        }
    }

    @Test
    void whatTheServerCannotTakeJustNowIsSentLater() throws IOException {
        UUID waiting;
        try (ScriptedSmtp server = new ScriptedSmtp(port, "451 later")) {
            waiting = enqueue();
            await().until(() -> row(waiting).attempts() >= 2 && server.dots() >= 2);
        }

        try (MailServer mail = MailServer.start()) {
            await().until(() -> row(waiting).state() == MailState.ACCEPTED);
            assertEquals(1, mail.to(to).size());
        }
    }

    private double readAge() {
        return metrics.get("holdout.mailbox.read.age.seconds").gauge().value();
    }

    @Test
    void duringAnHourTheTriesComeFurtherApartAndNotFurtherThanTheLongestWait() {
        MailSettings.Relay relay = MailSettingsFixture.of(Map.of()).relay();

        List<Duration> waits =
                IntStream.rangeClosed(1, 12).mapToObj(relay::waitAfter).toList();

        assertEquals(relay.firstWait(), waits.getFirst());
        assertEquals(Duration.ofSeconds(20), waits.get(1));
        assertEquals(relay.longestWait(), waits.getLast());
        IntStream.range(1, waits.size())
                .forEach(i -> assertTrue(waits.get(i).compareTo(waits.get(i - 1)) >= 0, waits::toString));
        long inAnHour = IntStream.rangeClosed(1, 12)
                .filter(tries -> waits.stream()
                                .limit(tries)
                                .reduce(Duration.ZERO, Duration::plus)
                                .compareTo(Duration.ofHours(1))
                        < 0)
                .count();
        assertTrue(inAnHour < 10, () -> inAnHour + " tries");
    }

    @Test
    void afterAnHourWithoutAServerItIsSentOnce() {
        UUID waiting = enqueue();
        await().until(() -> row(waiting).attempts() >= 2);
        MailSettings.Relay relay = MailSettingsFixture.of(Map.of()).relay();

        waitedFor(waiting, Duration.ofHours(1), 12);

        await().until(() -> row(waiting).attempts() > 12);
        assertEquals(MailState.WAITING, row(waiting).state());
        assertTrue(relay.giveUpAfter().compareTo(Duration.ofHours(1)) > 0);
        try (MailServer mail = MailServer.start()) {
            await().until(() -> row(waiting).state() == MailState.ACCEPTED);
            UUID next = enqueue();
            await().until(() -> row(next).state() == MailState.ACCEPTED);
            assertEquals(2, mail.to(to).size());
        }
    }

    @Test
    void afterDaysWithoutAServerItIsGivenUp() {
        UUID waiting = enqueue();
        await().until(() -> row(waiting).attempts() >= 1);

        waitedFor(
                waiting, MailSettingsFixture.of(Map.of()).relay().giveUpAfter().plusMinutes(1), 300);

        await().until(() -> row(waiting).state() == MailState.REFUSED);
        try (MailServer mail = MailServer.start()) {
            UUID next = enqueue();
            await().until(() -> row(next).state() == MailState.ACCEPTED);
            assertEquals(1, mail.to(to).size());
        }
    }

    /** Moves its whole history back, as the database's clock has it by which tries go, and lets its next try come. */
    private void waitedFor(UUID mail, Duration time, int tries) {
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery("update outgoing_mail set attempts = :tries, next_try_at = now(),"
                                + " added_at = added_at - make_interval(secs => :time) where id = :id")
                        .setParameter("tries", tries)
                        .setParameter("time", (double) time.toSeconds())
                        .setParameter("id", mail)
                        .executeUpdate());
    }

    private UUID enqueue() {
        return QuarkusTransaction.requiringNew()
                .call(() -> queue.enqueue(new MailDraft(owner, null, null, to, "x", "Hello", List.of())));
    }

    private MailRow row(UUID mail) {
        return QuarkusTransaction.requiringNew().call(() -> queue.of(owner, null, 100)).stream()
                .filter(row -> row.id().equals(mail))
                .findFirst()
                .orElseThrow();
    }
}
