package org.holdout.comparison.editing;

/**
 * That a fact still holds.
 *
 * @param region where, worldwide when absent
 * @param baseRevision the revision that the editor saw
 * @param quotation the words that it rests on now, absent for a paraphrase
 * @param reason why the editor thinks so, for other editors
 */
public record ConfirmInput(String region, int baseRevision, QuotationInput quotation, String reason) {}
