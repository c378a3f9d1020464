package org.holdout.request.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.holdout.outbox.DeadLetters;
import org.holdout.outbox.DeadLetters.NotReachedException;

/**
 * Measures what consumers gave up and nobody has sent again, of every service, since the broker has it. While the broker does not say, it is
 * what it last was: a message does not go away because nobody can count it.
 */
@ApplicationScoped
class DeadLetterMetrics {

    private final DeadLetters deadLetters;
    private volatile Map<String, Long> waiting = Map.of();
    private volatile boolean isAway;

    DeadLetterMetrics(DeadLetters deadLetters, MeterRegistry metrics) {
        this.deadLetters = deadLetters;
        for (String topic : DeadLetterResource.TOPICS) {
            Gauge.builder("holdout.deadletters.waiting", () -> waiting.get(topic))
                    .description("Messages that consumers gave up and nobody has sent again")
                    .tag("topic", topic)
                    .register(metrics);
        }
    }

    @Scheduled(every = "${holdout.outbox.measure-every:15s}", identity = "holdout-deadletters-measure")
    @RunOnVirtualThread
    void measure() {
        try {
            waiting = deadLetters.waiting(DeadLetterResource.TOPICS);
            isAway = false;
        } catch (NotReachedException e) {
            if (!isAway) {
                Log.warnf(
                        "The broker does not say how many dead letters wait: %s",
                        e.getCause().getClass().getName());
            }
            isAway = true;
        }
    }
}
