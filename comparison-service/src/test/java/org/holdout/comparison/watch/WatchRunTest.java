package org.holdout.comparison.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownEvent;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchRunTest {

    private final AtomicInteger looks = new AtomicInteger();
    private final WatchRun run = new WatchRun(nothingDue(), null, countedOnce());

    @Test
    void aWakeAfterTheLastLookIsHeard() {
        run.run();

        assertEquals(2, looks.get());
    }

    @Test
    void nothingIsReadAnyMoreWhenTheServiceEnds() {
        run.stop(new ShutdownEvent());

        run.run();

        assertEquals(0, looks.get());
    }

    private Claims nothingDue() {
        return new Claims(null, null, null, null) {
            @Override
            Optional<Claim> next() {
                looks.incrementAndGet();
                return Optional.empty();
            }
        };
    }

    /** Between the last look and the end of the run somebody enters an address. */
    private WatchMetrics countedOnce() {
        return new WatchMetrics(null, null) {
            @Override
            void count() {
                if (looks.get() == 1) {
                    wakeFromElsewhere();
                }
            }
        };
    }

    private void wakeFromElsewhere() {
        try {
            Thread.ofVirtual().start(run::run).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
