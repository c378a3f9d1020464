package org.holdout.comparison.outcome;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** What operators see of the outcomes. */
@Singleton
class OutcomeMetrics {

    private final MeterRegistry metrics;
    private final Outcomes outcomes;
    private final AtomicLong people = new AtomicLong();

    OutcomeMetrics(MeterRegistry metrics, Outcomes outcomes) {
        this.metrics = metrics;
        this.outcomes = outcomes;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder("holdout.outcomes.people", people, AtomicLong::get)
                .description("People with sent requests, each counted once per vendor, whether published or not")
                .register(metrics);
        countPeople();
    }

    void countPeople() {
        people.set(outcomes.peopleCounted());
    }

    void outdated() {
        metrics.counter("holdout.outcomes.outdated").increment();
    }
}
