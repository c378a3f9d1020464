package org.holdout.request.mail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.privacy.Persons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MailQueueIT {

    private static final String SECRET = "I live at 12 Shop Street";

    @Inject
    MailQueue queue;

    @Inject
    MailTable table;

    @Inject
    MailSeals seals;

    @Inject
    SmtpSender sender;

    @Inject
    MailSettings settings;

    @Inject
    Event<MailChanged> changes;

    @Inject
    MeterRegistry metrics;

    @Inject
    Persons persons;

    @Inject
    EntityManager data;

    @ConfigProperty(name = "holdout.mail.smtp.port")
    int port;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private UUID owner;
    private String to;

    @BeforeEach
    void aPerson() {
        owner = persons.ownerOf("mail-test|" + UUID.randomUUID());
        to = owner + "@vendor.example";
    }

    @Test
    void whatIsCommittedIsSentAndWhatIsRolledBackIsNot() throws Exception {
        try (MailServer mail = MailServer.start()) {
            assertThrows(
                    IllegalStateException.class,
                    () -> QuarkusTransaction.requiringNew().run(() -> {
                        queue.enqueue(notice(null, "Rolled back"));
                        throw new IllegalStateException("no");
                    }));

            UUID sent = enqueue(notice(null, "Committed: Überblick"));

            await().until(() -> state(sent) == MailState.ACCEPTED);
            List<MimeMessage> arrived = mail.to(to);
            assertEquals(1, arrived.size());
            assertEquals("Committed: Überblick", arrived.getFirst().getSubject());
            assertEquals("<" + sent + "@holdout.example>", arrived.getFirst().getMessageID());
            assertEquals("auto-generated", arrived.getFirst().getHeader("Auto-Submitted", null));
            await().until(() -> QuarkusTransaction.requiringNew()
                    .call(() -> queue.message(sent, owner).isEmpty()));
        }
    }

    @Test
    void aFactIsToldOnce() {
        String fact = "notice/" + UUID.randomUUID();
        try (MailServer mail = MailServer.start()) {
            UUID first = enqueue(notice(fact, "One"));

            UUID second = enqueue(notice(fact, "Two"));

            assertEquals(first, second);
            await().until(() -> state(first) == MailState.ACCEPTED);
            assertEquals(1, mail.to(to).size());
        }
    }

    @Test
    void whatWaitsIsSealed() {
        UUID waiting = enqueue(notice(null, "Sealed"));

        String row = QuarkusTransaction.requiringNew()
                .call(() -> data.createNativeQuery(
                                "select cast(m as text) from outgoing_mail m where id = :id", String.class)
                        .setParameter("id", waiting)
                        .getSingleResult()
                        .toString());

        for (String secret : List.of(SECRET, to, "Sealed")) {
            assertFalse(row.contains(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))), secret);
            assertFalse(row.contains(secret), secret);
        }
        cancel(waiting);
    }

    @Test
    void whatTheServerDoesNotWantIsRefusedAtOnce() throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp(port, "554 no")) {
            UUID refused = enqueue(notice(null, "Refused"));

            await().until(() -> state(refused) == MailState.REFUSED);

            assertEquals(1, server.dots());
        }
    }

    @Test
    void anAnswerThatNeverCameLeavesItInDoubtAndItIsNotSentAgain() throws IOException {
        UUID doubtful;
        try (ScriptedSmtp server = new ScriptedSmtp(port, null)) {
            doubtful = enqueue(notice(null, "Doubtful"));
            await().until(() -> state(doubtful) == MailState.IN_DOUBT);
            assertEquals(1, server.dots());
        }

        try (MailServer mail = MailServer.start()) {
            UUID next = enqueue(notice(null, "Next"));
            await().until(() -> state(next) == MailState.ACCEPTED);
            assertEquals(MailState.IN_DOUBT, state(doubtful));
            assertEquals(1, mail.to(to).size());
        }
    }

    @Test
    void aCrashAfterTheHandoverLeavesItInDoubtAndOneBeforeItDoesNot() {
        UUID before = enqueue(notice(null, "Before"));
        UUID after = enqueue(notice(null, "After"));
        crashed(before, "WAITING");
        crashed(after, "HANDED_OVER");

        try (MailServer mail = MailServer.start()) {
            await().until(() -> state(before) == MailState.ACCEPTED && state(after) == MailState.IN_DOUBT);
            assertEquals(1, mail.to(to).size());
        }
    }

    @Test
    void theLastDotIsNotSentOnceTheLastDayIsOver() {
        UUID mail = enqueue(new MailDraft(owner, null, null, to, "Last day", SECRET, List.of(), null, today));
        UUID claim = claimed(mail);

        boolean late = handOver(mail, claim, today.plusDays(1));

        assertFalse(late);
        assertTrue(handOver(mail, claim, today));
        QuarkusTransaction.requiringNew().run(() -> table.remove(mail));
    }

    @Test
    void whoLostTheLeaseMayNotSendTheLastDot() throws IOException {
        UUID mail = enqueue(notice(null, "Lost"));
        crashed(mail, "WAITING");
        try (ScriptedSmtp server = new ScriptedSmtp(port, "250 taken")) {
            await().until(() -> state(mail) == MailState.ACCEPTED);
            int dots = server.dots();

            Handover outcome = sender.send(
                    "From: a@holdout.example\r\nTo: b@vendor.example\r\n\r\nHello\r\n"
                            .getBytes(StandardCharsets.US_ASCII),
                    () -> handOver(mail, UUID.randomUUID()));

            assertEquals(Handover.LATER, outcome);
            assertEquals(dots, server.dots());
        }
    }

    @Test
    void twoRelaysSideBySideSendEachMailOnce() {
        RelayLoop second = new RelayLoop(table, seals, sender, settings.relay(), changes, metrics, Clock.systemUTC());
        Thread thread = Thread.ofVirtual().start(second);
        try (MailServer mail = MailServer.start()) {
            List<UUID> mails = QuarkusTransaction.requiringNew()
                    .call(() -> IntStream.range(0, 40)
                            .mapToObj(i -> queue.enqueue(notice(null, "Mail " + i)))
                            .toList());

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> mails.stream().allMatch(id -> state(id) == MailState.ACCEPTED));

            assertEquals(40, mail.to(to).size());
        } finally {
            second.stop();
            thread.interrupt();
        }
    }

    @Test
    void aMailThatWaitsCanBeCalledBack() {
        UUID waiting = enqueue(notice(null, "Called back"));

        assertTrue(cancel(waiting));

        try (MailServer mail = MailServer.start()) {
            UUID next = enqueue(notice(null, "Next"));
            await().until(() -> state(next) == MailState.ACCEPTED);
            assertEquals(MailState.CANCELLED, state(waiting));
            assertEquals(1, mail.to(to).size());
        }
    }

    @Test
    void nothingOfAnErasedPersonIsSent() {
        UUID waiting = enqueue(notice(null, "Erased"));
        persons.erase(owner);

        try (MailServer mail = MailServer.start()) {
            await().until(() -> rows(waiting).isEmpty());
            assertEquals(0, mail.to(to).size());
        }
    }

    @Test
    void aLineFeedInALineOfTheHeadIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> enqueue(notice(null, "Hello\r\nBcc: all@example.org")));
        assertThrows(
                IllegalArgumentException.class,
                () -> enqueue(new MailDraft(
                        owner,
                        null,
                        null,
                        to,
                        "Hello",
                        SECRET,
                        List.of(),
                        new MailDraft.Sender("Zoë\nBcc: all@example.org", "requests+a@holdout.example"),
                        null)));
        assertThrows(
                IllegalArgumentException.class,
                () -> enqueue(
                        new MailDraft(owner, null, null, "a@b.example, c@d.example", "Hello", SECRET, List.of())));
    }

    private MailDraft notice(String fact, String subject) {
        return new MailDraft(owner, null, fact, to, subject, SECRET, List.of());
    }

    private UUID enqueue(MailDraft draft) {
        return QuarkusTransaction.requiringNew().call(() -> queue.enqueue(draft));
    }

    private boolean cancel(UUID mail) {
        return QuarkusTransaction.requiringNew().call(() -> queue.cancel(mail));
    }

    private boolean handOver(UUID mail, UUID claim) {
        return handOver(mail, claim, today);
    }

    private boolean handOver(UUID mail, UUID claim, LocalDate today) {
        return QuarkusTransaction.requiringNew().call(() -> table.handOver(mail, claim, Duration.ofSeconds(8), today));
    }

    private MailState state(UUID mail) {
        return row(mail).state();
    }

    private MailRow row(UUID mail) {
        return rows(mail).getFirst();
    }

    private List<MailRow> rows(UUID mail) {
        return QuarkusTransaction.requiringNew().call(() -> queue.of(owner, null, 100)).stream()
                .filter(row -> row.id().equals(mail))
                .toList();
    }

    /** As a process has it that is sending it. */
    private UUID claimed(UUID mail) {
        UUID claim = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery("update outgoing_mail set claim = :claim,"
                                + " claimed_until = now() + interval '1 minute' where id = :id and state = 'WAITING'")
                        .setParameter("claim", claim)
                        .setParameter("id", mail)
                        .executeUpdate());
        return claim;
    }

    /** As a process leaves it that died while it was sending. */
    private void crashed(UUID mail, String state) {
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery(
                                "update outgoing_mail set state = :state, claim = gen_random_uuid(), next_try_at = now(),"
                                        + " claimed_until = now() + interval '1 second' where id = :id and state = 'WAITING'")
                        .setParameter("state", state)
                        .setParameter("id", mail)
                        .executeUpdate());
    }
}
