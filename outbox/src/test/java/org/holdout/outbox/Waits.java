package org.holdout.outbox;

import java.time.Duration;
import org.holdout.outbox.OutboxConfig.BackOffConfig;

/** Settings for a test. */
record Waits(Duration first, Duration longest) implements BackOffConfig {}
