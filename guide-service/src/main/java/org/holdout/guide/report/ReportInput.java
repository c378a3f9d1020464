package org.holdout.guide.report;

import jakarta.validation.constraints.NotNull;

/**
 * What a reader found.
 *
 * @param revision the revision that they read
 * @param step the step's number in it
 * @param result MOVED or GONE
 */
public record ReportInput(
        @NotNull(message = "Say which revision you read.") Integer revision,
        @NotNull(message = "Say which step it is.") Integer step,

        @NotNull(message = "Say what you found: MOVED or GONE.")
        String result) {}
