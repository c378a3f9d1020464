package org.holdout.request.bulk;

import java.time.Instant;
import java.util.UUID;

/**
 * An import as the API tells it.
 *
 * @param lines how many lines the file has
 * @param done how many of them have their outcome, or were checked
 * @param repeated how many had been drafted before
 * @param reportUntil when the report is removed
 */
record ImportView(
        UUID id,
        UUID organisation,
        ImportChoice choice,
        ImportState state,
        int lines,
        int done,
        int drafted,
        int repeated,
        int faulty,
        Instant createdAt,
        Instant finishedAt,
        Instant reportUntil) {

    static ImportView of(ImportRow row, BulkConfig config) {
        return new ImportView(
                row.id(),
                row.organisation(),
                row.choice(),
                row.state(),
                row.lines(),
                row.done(),
                row.drafted(),
                row.repeated(),
                row.faulty(),
                row.createdAt(),
                row.finishedAt(),
                row.createdAt().plus(config.keepReport()));
    }
}
