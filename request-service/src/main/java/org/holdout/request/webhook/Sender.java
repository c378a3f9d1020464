package org.holdout.request.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.holdout.guard.Gate;
import org.holdout.request.privacy.UnreadableException;

/**
 * Sends one delivery: claimed by a lease, called outside any transaction, then written down by whoever still holds the lease. A crash in
 * between sends it again under the same id. The body leaves in a transaction that holds the mandate, or the share, by which its
 * organisation may see it; so nothing leaves after the end of either, and whoever ends it waits for a write into an open connection and
 * for nothing that the endpoint does.
 */
@ApplicationScoped
class Sender {

    private static final SecureRandom CHANCE = new SecureRandom();

    private final DeliveryClaims claims;
    private final EndpointTable endpoints;
    private final EndpointSeals seals;
    private final Sight sight;
    private final Caller caller;
    private final SwitchOffs switchOffs;
    private final WebhookSettings settings;
    private final MeterRegistry metrics;
    private final Clock clock;

    Sender(
            DeliveryClaims claims,
            EndpointTable endpoints,
            EndpointSeals seals,
            Sight sight,
            Caller caller,
            SwitchOffs switchOffs,
            WebhookSettings settings,
            MeterRegistry metrics,
            Clock clock) {
        this.claims = claims;
        this.endpoints = endpoints;
        this.seals = seals;
        this.sight = sight;
        this.caller = caller;
        this.switchOffs = switchOffs;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Nothing is sent. */
    private static final class NotSentException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Its organisation may not see any more what it is about; otherwise its lease or its turn is over, and it waits for the next. */
        private final boolean unseen;

        private NotSentException(boolean unseen) {
            super("The delivery is not sent", null, false, false);
            this.unseen = unseen;
        }
    }

    /** The delivery whose turn it is, for this process alone; empty when none is due. */
    Optional<DeliveryClaims.Claimed> claim() {
        return QuarkusTransaction.requiringNew()
                .call(() -> claims.claim(settings.lease(), settings.perEndpoint(), settings.mostOfOne()));
    }

    void send(DeliveryClaims.Claimed delivery) {
        try {
            // An endpoint that was removed took its deliveries along.
            Optional<EndpointRow> found = QuarkusTransaction.requiringNew().call(() -> {
                Optional<EndpointRow> row = endpoints.find(delivery.endpoint());
                row.ifPresent(there -> requireSent(delivery, there));
                return row;
            });
            found.ifPresent(row -> send(delivery, row));
        } catch (NotSentException e) {
            if (e.unseen) {
                stop(delivery);
            } else {
                QuarkusTransaction.requiringNew().run(() -> claims.letGo(delivery));
            }
        }
    }

    private void send(DeliveryClaims.Claimed delivery, EndpointRow row) {
        Instant began = clock.instant().truncatedTo(ChronoUnit.MICROS);
        EndpointSeals.Opened endpoint;
        try {
            endpoint = seals.open(row, began);
        } catch (UnreadableException e) {
            // The organisation's key is gone: nobody can call it any more.
            QuarkusTransaction.requiringNew().run(() -> endpoints.remove(row.id()));
            return;
        }
        Map<String, String> headers =
                new WebhookMessage(delivery.id().toString(), began, delivery.body()).headers(endpoint.keys());
        KeptAnswer kept = new KeptAnswer(
                endpoint, headers.get("webhook-signature"), settings.maxAnswer().asLongValue());
        Outcome outcome =
                caller.post(endpoint.address(), headers, delivery.body(), kept, body -> leave(delivery, row, body));
        byte[] answer = seals.answer(row.organisation(), row.id(), outcome.answer());
        SwitchOffs.Verdict verdict = switchOffs.judge(row, outcome, began);
        QuarkusTransaction.requiringNew().run(() -> writeDown(delivery, row, verdict, answer));
    }

    private void leave(DeliveryClaims.Claimed delivery, EndpointRow row, Gate.Body body) throws IOException {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                requireSent(delivery, row);
                try {
                    body.send();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void requireSent(DeliveryClaims.Claimed delivery, EndpointRow row) {
        if (!sight.holds(delivery, row.organisation())) {
            throw new NotSentException(true);
        }
        if (!claims.mine(delivery)) {
            throw new NotSentException(false);
        }
    }

    /** Locks the endpoint before the delivery, as whoever changes or removes the endpoint does. */
    private void writeDown(
            DeliveryClaims.Claimed delivery, EndpointRow row, SwitchOffs.Verdict verdict, byte[] answer) {
        Outcome outcome = verdict.outcome();
        boolean wasOff = endpoints.lock(row.id());
        if (outcome.delivered()) {
            // A test says nothing of what else is delivered.
            if (claims.delivered(delivery, outcome, answer) && !delivery.test()) {
                switchOffs.after(row, verdict);
            }
        } else if (delivery.test()) {
            claims.fail(delivery, outcome, answer);
        } else {
            failed(delivery, row, verdict, answer, wasOff);
        }
        count(outcome.delivered() ? "delivered" : outcome.gone() ? "gone" : "failed");
    }

    /** For an endpoint that is off from now on, or was before, it waits however long it was tried. */
    private void failed(
            DeliveryClaims.Claimed delivery,
            EndpointRow row,
            SwitchOffs.Verdict verdict,
            byte[] answer,
            boolean wasOff) {
        Optional<Duration> wait = wait(delivery, verdict.outcome());
        boolean mine = claims.postpone(delivery, wait.orElse(Duration.ZERO), verdict.outcome(), answer);
        if (mine && !switchOffs.after(row, verdict) && !wasOff && wait.isEmpty()) {
            claims.giveUp(delivery);
        }
    }

    private Optional<Duration> wait(DeliveryClaims.Claimed delivery, Outcome outcome) {
        Duration asked = outcome.retryAfter() == null ? Duration.ZERO : outcome.retryAfter();
        Duration bounded = asked.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : asked;
        return settings.tries()
                .next(delivery.attempts(), delivery.since(), CHANCE)
                .map(wait -> wait.compareTo(bounded) < 0 ? bounded : wait);
    }

    private void stop(DeliveryClaims.Claimed delivery) {
        QuarkusTransaction.requiringNew().run(() -> claims.stop(delivery));
        count("stopped");
    }

    private void count(String outcome) {
        metrics.counter("holdout.webhooks.tries", "outcome", outcome).increment();
    }
}
