package org.holdout.request;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/** How long tests wait for a condition when they do not say: a busy machine needs more than ten seconds now and then. */
public final class Patience implements QuarkusTestBeforeClassCallback {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public void beforeClass(Class<?> test) {
        Awaitility.setDefaultTimeout(LIMIT);
    }
}
