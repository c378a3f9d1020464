package org.holdout.comparison.fact;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The words of a policy that a fact rests on, with as much of their surroundings as it takes to find them again (the text-quote
 * selector of the W3C's Web Annotation).
 *
 * @param document the policy document's id, such as {@code ChatGPT/Privacy Policy}
 * @param seenOn the day (UTC) on whose end the document said so
 * @param exact the quoted words, of several sentences one a line
 * @param prefix the words before them, null when they stand in the document once
 * @param suffix the words behind them, null likewise
 */
@Embeddable
public record Quotation(
        @Column(name = "quotation_document") String document,
        @Column(name = "quotation_seen_on") LocalDate seenOn,
        @Column(name = "quotation_exact") String exact,
        @Column(name = "quotation_prefix") String prefix,
        @Column(name = "quotation_suffix") String suffix) {

    public Quotation {
        requireNonNull(document, "document is missing");
        requireNonNull(seenOn, "seenOn is missing");
        requireNonNull(exact, "exact is missing");
    }
}
