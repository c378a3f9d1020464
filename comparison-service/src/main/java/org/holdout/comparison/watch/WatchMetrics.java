package org.holdout.comparison.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What operators see of the watched addresses. */
@Singleton
class WatchMetrics {

    private final MeterRegistry metrics;
    private final WatchList list;
    private final AtomicLong watched = new AtomicLong();
    private final AtomicLong failing = new AtomicLong();

    WatchMetrics(MeterRegistry metrics, WatchList list) {
        this.metrics = metrics;
        this.list = list;
    }

    void register(@Observes StartupEvent start) {
        Gauge.builder("holdout.watch.addresses", watched, AtomicLong::get)
                .description("Addresses of policies that are read on schedule")
                .register(metrics);
        Gauge.builder("holdout.watch.failing", failing, AtomicLong::get)
                .description("Addresses of policies that could not be read several times one after another")
                .register(metrics);
        count();
    }

    void count() {
        watched.set(list.watched());
        failing.set(list.failing());
    }

    void read(WatchStatus status) {
        metrics.counter("holdout.watch.reads", "outcome", status.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
