package org.holdout.request.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Sends webhooks for as long as the service runs, measures what waits, and forgets what is old. */
@ApplicationScoped
class WebhookRelay {

    private final DeliveryClaims claims;
    private final DeliveryTable deliveries;
    private final Parking parking;
    private final Readers readers;
    private final WebhookSettings settings;
    private final Clock clock;
    private final SendLoop loop;
    private final Thread thread;
    private volatile DeliveryClaims.Waiting waiting = new DeliveryClaims.Waiting(0, Duration.ZERO);

    WebhookRelay(
            DeliveryClaims claims,
            DeliveryTable deliveries,
            Parking parking,
            Readers readers,
            Sender sender,
            WebhookSettings settings,
            MeterRegistry metrics,
            Clock clock) {
        if (settings.lease().compareTo(settings.answerTimeout()) <= 0) {
            throw new IllegalStateException(
                    "holdout.webhooks.lease must be longer than holdout.webhooks.answer-timeout");
        }
        if (settings.failuresForgottenAfter().compareTo(settings.tries().longestWithChance()) <= 0) {
            throw new IllegalStateException("holdout.webhooks.failures-forgotten-after must be longer than"
                    + " holdout.webhooks.longest-wait and a fifth of it");
        }
        this.claims = claims;
        this.parking = parking;
        this.readers = readers;
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("holdout.webhooks.waiting", () -> waiting.deliveries())
                .description("Deliveries that wait to be sent to endpoints that are on")
                .register(metrics);
        Gauge.builder(
                        "holdout.webhooks.overdue.seconds",
                        () -> waiting.overdue().toSeconds())
                .description("For how long the one that should have been tried first has waited for its try")
                .register(metrics);
        loop = new SendLoop(sender, settings.poll(), settings.concurrency());
        thread = Thread.ofVirtual().name("webhook-relay").unstarted(loop);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Lets those under way come to an end; what is cut off is sent again when its lease is over. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        loop.ended(settings.answerTimeout());
        thread.interrupt();
    }

    void wake() {
        loop.wake();
    }

    @Scheduled(every = "${holdout.webhooks.measure-every:15s}", identity = "holdout-webhooks-measure")
    @RunOnVirtualThread
    void measure() {
        waiting = QuarkusTransaction.requiringNew().call(claims::waiting);
    }

    /** Lays aside what waits for endpoints that are off, and takes up what waits for those that are on. */
    @Scheduled(
            every = "${holdout.webhooks.park-every:15s}",
            identity = "holdout-webhooks-park",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void park() {
        QuarkusTransaction.requiringNew().call(parking::misplaced).forEach(this::place);
    }

    private void place(UUID endpoint) {
        int placed;
        do {
            placed = QuarkusTransaction.requiringNew().call(() -> parking.place(endpoint, settings.parkBatch()));
        } while (placed == settings.parkBatch());
    }

    @Scheduled(every = "${holdout.webhooks.purge-every:1H}", identity = "forget-old-webhook-deliveries")
    @RunOnVirtualThread
    void purge() {
        readers.forgetOld();
        Instant before = clock.instant().minus(settings.keep());
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> deliveries.forget(before, settings.purgeBatch()));
        } while (forgotten == settings.purgeBatch());
    }
}
