package org.holdout.comparison.fact;

import java.time.LocalDate;

/**
 * What a fact says, and since when it holds.
 *
 * @param quotation the words it rests on, null for a paraphrase
 */
public record FactStatement(
        String value,
        String note,
        Verification verification,
        Source source,
        Quotation quotation,
        LocalDate validFrom) {}
