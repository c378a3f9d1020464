package org.holdout.guide.content;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.holdout.guide.guide.OpenConflicts;

/** What the last load found, for health and metrics. */
@ApplicationScoped
class ContentStatus {

    private final AtomicReference<LoadReport> last = new AtomicReference<>();

    ContentStatus(MeterRegistry metrics, OpenConflicts conflicts) {
        Gauge.builder(
                        "holdout.content.files",
                        () -> last().map(LoadReport::files).orElse(0))
                .description("Content files of the last load")
                .register(metrics);
        Gauge.builder(
                        "holdout.content.files.broken",
                        () -> last().map(LoadReport::broken).orElse(0L))
                .description("Content files that the last load left out")
                .register(metrics);
        Gauge.builder("holdout.content.conflicts", conflicts::count)
                .description("Guides of which file and editor say different things")
                .register(metrics);
    }

    void loaded(LoadReport report) {
        last.set(report);
    }

    Optional<LoadReport> last() {
        return Optional.ofNullable(last.get());
    }
}
