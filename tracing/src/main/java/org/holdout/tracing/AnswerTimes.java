package org.holdout.tracing;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The steps in which it is counted how long answers take, so that Prometheus can say what 99 of 100 take at most. Each step is a series for
 * each route, method and status, so there are few: closer together where pages still feel fast, and one at the threshold of the alert.
 */
final class AnswerTimes implements MeterFilter {

    private static final String ANSWERS = "http.server.requests";
    private static final DistributionStatisticConfig STEPS = DistributionStatisticConfig.builder()
            .serviceLevelObjectives(Stream.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
                    .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
                    .toArray())
            .build();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(ANSWERS) ? STEPS.merge(config) : config;
    }

    /** Where Quarkus looks for filters. */
    static class Producer {

        @Produces
        @Singleton
        MeterFilter answerTimes() {
            return new AnswerTimes();
        }
    }
}
