package org.holdout.request.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.holdout.request.mail.MailTable.Claimed;
import org.holdout.request.privacy.UnreadableException;

/**
 * Sends what waits, one mail after the other. Each is claimed by a lease, sent up to the last dot, and marked as handed over in a
 * transaction of its own before the dot leaves; only who still holds the lease gets so far. So any number of loops may run side by
 * side, and a crash anywhere sends nothing twice: before the mark the mail is simply tried again, after it it is in doubt.
 */
final class RelayLoop implements Runnable {

    private final MailTable table;
    private final MailSeals seals;
    private final SmtpSender sender;
    private final MailSettings.Relay config;
    private final Event<MailChanged> changes;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Semaphore work = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean away;

    RelayLoop(
            MailTable table,
            MailSeals seals,
            SmtpSender sender,
            MailSettings.Relay config,
            Event<MailChanged> changes,
            MeterRegistry metrics,
            Clock clock) {
        this.table = table;
        this.seals = seals;
        this.sender = sender;
        this.config = config;
        this.changes = changes;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Something was committed. */
    void wake() {
        work.release();
    }

    /** Ends the loop after the mail that is under way. */
    void stop() {
        stopping.countDown();
        wake();
    }

    @Override
    public void run() {
        try {
            while (stopping.getCount() > 0) {
                round();
                work.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Calls back what may no longer leave, tells what is decided and sends what is due, until nothing is. */
    private void round() {
        try {
            QuarkusTransaction.requiringNew().call(() -> table.doubt(clock.instant()));
            boolean lapsed = true;
            while (lapsed && stopping.getCount() > 0) {
                lapsed = callBackOne();
            }
            boolean more = true;
            while (more && stopping.getCount() > 0) {
                boolean settled = settleOne();
                more = sendOne() || settled;
            }
        } catch (RuntimeException | Error e) {
            // An error too: a relay that ended would let mail wait for good, and nobody would know.
            Log.errorf(
                    "The mail queue cannot be worked through; the next round tries again (%s)",
                    e.getClass().getName());
        }
    }

    private boolean callBackOne() {
        Optional<UUID> lapsed =
                QuarkusTransaction.requiringNew().call(() -> table.lapsed(today(), config.longestWait()));
        lapsed.ifPresent(this::callBack);
        return lapsed.isPresent();
    }

    /** What follows from a mail whose last day is over, in the transaction that calls it back; when that fails it comes again later. */
    private void callBack(UUID mail) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> table.callBack(mail, clock.instant())
                            .ifPresent(row -> changes.fire(changed(row, MailState.CANCELLED, null))));
        } catch (RuntimeException e) {
            Log.errorf(
                    e,
                    "A mail whose last day is over could not be called back; it stays, and is tried again in %s",
                    config.longestWait());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private boolean sendOne() {
        Optional<Claimed> claimed = QuarkusTransaction.requiringNew().call(() -> table.claim(config.lease(), today()));
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private void send(Claimed mail) {
        byte[] message;
        try {
            message = seals.open(mail.row().owner(), mail.row().id(), mail.sealed());
        } catch (UnreadableException e) {
            // Its owner was erased meanwhile.
            QuarkusTransaction.requiringNew().run(() -> table.remove(mail.row().id()));
            return;
        }
        Handover outcome = sender.send(
                message,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> table.handOver(mail.row().id(), mail.claim(), config.lease(), today())));
        count(outcome);
        remember(mail, outcome);
        sayWhenItChanges(outcome == Handover.LATER);
    }

    /** What the server answered is known to this process alone until it is written down, so it tries for as long as it runs. */
    private void remember(Claimed mail, Handover outcome) {
        while (true) {
            try {
                QuarkusTransaction.requiringNew().run(() -> writeDown(mail, outcome));
                return;
            } catch (RuntimeException e) {
                if (!pause()) {
                    throw e;
                }
            }
        }
    }

    /** False when the loop is to end. */
    private boolean pause() {
        try {
            return !stopping.await(config.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void writeDown(Claimed mail, Handover outcome) {
        MailRow row = mail.row();
        boolean giveUp = outcome == Handover.LATER && table.olderThan(row.id(), config.giveUpAfter());
        switch (outcome) {
            case LATER -> {
                if (giveUp) {
                    table.decide(row.id(), mail.claim(), MailState.REFUSED, clock.instant());
                } else if (table.postpone(row.id(), mail.claim(), config.waitAfter(row.attempts()))) {
                    changes.fire(changed(row, MailState.WAITING, null));
                }
            }
            case ACCEPTED -> table.decide(row.id(), mail.claim(), MailState.ACCEPTED, clock.instant());
            case REFUSED -> table.decide(row.id(), mail.claim(), MailState.REFUSED, clock.instant());
            case IN_DOUBT -> table.decide(row.id(), mail.claim(), MailState.IN_DOUBT, clock.instant());
        }
    }

    private boolean settleOne() {
        Optional<Claimed> open = QuarkusTransaction.requiringNew().call(() -> {
            Optional<Claimed> found = table.unsettled();
            found.ifPresent(mail -> table.settleLater(mail.row().id(), config.longestWait()));
            return found;
        });
        open.ifPresent(this::settle);
        return open.isPresent();
    }

    /** What follows from a mail's end, and the word that it was told, in one transaction; when that fails it comes again later. */
    private void settle(Claimed mail) {
        MailRow row = mail.row();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (!table.holdUnsettled(row.id(), row.state())) {
                    // Somebody decided or told it meanwhile.
                    return;
                }
                byte[] message = mail.sealed() == null ? null : seals.open(row.owner(), row.id(), mail.sealed());
                changes.fire(changed(row, row.state(), message));
                table.settle(row.id(), row.request() != null && row.state() == MailState.IN_DOUBT);
            });
        } catch (UnreadableException e) {
            QuarkusTransaction.requiringNew().run(() -> table.remove(row.id()));
        } catch (RuntimeException e) {
            Log.errorf(
                    e,
                    "What follows from a mail that was sent could not be recorded; it is tried again in %s",
                    config.longestWait());
        }
    }

    private MailChanged changed(MailRow row, MailState state, byte[] message) {
        return new MailChanged(
                row.id(),
                row.owner(),
                row.request(),
                state,
                row.attempts(),
                row.decidedAt() == null ? clock.instant() : row.decidedAt(),
                message);
    }

    private void count(Handover outcome) {
        metrics.counter("holdout.mail.handovers", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }

    private void sayWhenItChanges(boolean nowAway) {
        if (nowAway && !away) {
            Log.warn("The mail server does not take mail just now; it waits and is tried again");
        } else if (away && !nowAway) {
            Log.info("The mail server takes mail again");
        }
        away = nowAway;
    }
}
