package org.holdout.comparison.editing;

import java.time.LocalDate;

/**
 * What an editor says of a cell.
 *
 * @param region where it holds, worldwide when absent
 * @param baseRevision the revision that the editor saw, 0 when there was none
 * @param value a value of the dimension's scale, {@code unknown} or {@code not_applicable}
 * @param note more about it, may be absent
 * @param verification PAGE, PARTLY or GENERAL
 * @param sourceTitle what the source is called
 * @param sourceUrl where people can read it, absent when there is no such place
 * @param sourceDate the day it was seen, perhaps only the month or year; absent when nobody knows
 * @param validFrom the first day on which it is known to hold
 * @param quotation the words it rests on, absent for a paraphrase
 * @param reason why it is said, for other editors
 */
public record FactInput(
        String region,
        int baseRevision,
        String value,
        String note,
        String verification,
        String sourceTitle,
        String sourceUrl,
        String sourceDate,
        LocalDate validFrom,
        QuotationInput quotation,
        String reason) {}
