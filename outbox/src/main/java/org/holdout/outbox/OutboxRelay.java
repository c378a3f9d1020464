package org.holdout.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** Runs the relay for as long as the service runs, and measures what waits. */
@ApplicationScoped
class OutboxRelay {

    private final DataSource database;
    private final OutboxConfig.Relay config;
    private final RelayLoop loop;
    private final Thread thread;
    private volatile OutboxTable.Waiting waiting = new OutboxTable.Waiting(0, Duration.ZERO);

    OutboxRelay(
            DataSource database,
            OutboxConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry metrics) {
        this.database = database;
        this.config = config.relay();
        Counter published = Counter.builder("holdout.outbox.published")
                .description("Messages that the broker acknowledged")
                .register(metrics);
        Gauge.builder("holdout.outbox.lag", () -> waiting.messages())
                .description("Messages that wait to be published")
                .register(metrics);
        Gauge.builder(
                        "holdout.outbox.oldest.age.seconds",
                        () -> waiting.oldest().toSeconds())
                .description("How long the oldest message has waited")
                .register(metrics);
        Publisher publisher = new Publisher(kafka, config.source(), this.config.deliveryTimeout());
        loop = new RelayLoop(database, publisher, this.config, published::increment);
        thread = Thread.ofVirtual().name("outbox-relay").unstarted(loop);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Lets the round under way finish; it takes no longer than the broker may. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        if (thread.isAlive() && !thread.join(config.deliveryTimeout())) {
            thread.interrupt();
        }
    }

    void wake() {
        loop.wake();
    }

    @Scheduled(every = "${holdout.outbox.measure-every:15s}", identity = "holdout-outbox-measure")
    @RunOnVirtualThread
    void measure() {
        waiting = OutboxTable.waiting(database);
    }
}
