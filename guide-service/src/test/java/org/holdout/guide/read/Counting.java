package org.holdout.guide.read;

import java.time.Duration;

/** Settings for a test. */
record Counting(
        int held, Duration flushEvery, Duration flushTimeout, Duration window, Duration purgeEvery, int purgeBatch)
        implements ReadConfig {}
