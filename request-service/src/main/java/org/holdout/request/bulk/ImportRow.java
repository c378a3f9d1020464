package org.holdout.request.bulk;

import java.time.Instant;
import java.util.UUID;

/**
 * An import.
 *
 * @param linesKey what its lines are sealed with; null once that is destroyed
 * @param reportKey what the members' numbers are sealed with
 * @param lines how many lines it has
 * @param done how many of them have an outcome
 * @param finishedAt null while it is worked through
 */
record ImportRow(
        UUID id,
        UUID organisation,
        ImportChoice choice,
        ImportState state,
        UUID linesKey,
        UUID reportKey,
        int lines,
        int done,
        int drafted,
        int repeated,
        int faulty,
        Instant createdAt,
        Instant finishedAt) {}
