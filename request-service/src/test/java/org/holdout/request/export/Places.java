package org.holdout.request.export;

import java.time.Duration;

/** Settings for a test. */
record Places(int atOnce, int mailBatch, Duration timeLimit) implements ExportConfig {}
