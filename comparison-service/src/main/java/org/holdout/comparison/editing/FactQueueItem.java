package org.holdout.comparison.editing;

import java.time.LocalDate;

/**
 * A cell that waits for an editor.
 *
 * @param name the dimension's name
 * @param since from which day on, absent where nobody knows
 */
public record FactQueueItem(
        String vendor, String dimension, String name, String region, FactCause cause, LocalDate since) {}
