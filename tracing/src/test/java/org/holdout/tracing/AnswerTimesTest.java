package org.holdout.tracing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerTimesTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @BeforeEach
    void countInSteps() {
        metrics.config().meterFilter(new AnswerTimes.Producer().answerTimes());
    }

    @Test
    void answersAreCountedInFewStepsOneOfThemTheAlerts() {
        Timer answers = metrics.timer("http.server.requests", "uri", "/vendors");

        answers.record(Duration.ofMillis(80));
        answers.record(Duration.ofSeconds(6));

        CountAtBucket[] steps = answers.takeSnapshot().histogramCounts();
        assertArrayEquals(
                new double[] {0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10},
                Arrays.stream(steps)
                        .mapToDouble(step -> step.bucket(TimeUnit.SECONDS))
                        .toArray());
        assertArrayEquals(
                new double[] {0, 1, 1, 1, 1, 1, 1, 2},
                Arrays.stream(steps).mapToDouble(CountAtBucket::count).toArray());
    }

    @Test
    void nothingElseIsCountedInSteps() {
        Timer other = metrics.timer("http.client.requests");

        other.record(Duration.ofMillis(80));

        assertEquals(0, other.takeSnapshot().histogramCounts().length);
    }
}
