package org.holdout.comparison.matrix;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.holdout.comparison.change.Words;
import org.holdout.comparison.fact.Fact;
import org.holdout.comparison.fact.Quotation;
import org.holdout.comparison.fact.Source;
import org.holdout.comparison.rubric.Dimension;
import org.holdout.comparison.rubric.Reading;
import org.holdout.comparison.rubric.SpecialValue;
import org.holdout.comparison.tie.FactDoubt;

/**
 * What one vendor does in one dimension.
 *
 * @param value as on the dimension's scale, {@code unknown} or {@code not_applicable}
 * @param label the value in words, in the language of its dimension
 * @param points 0 (worst) to 4, absent when the value is not scored
 * @param quotation the words of the policy it rests on, of several sentences one a line; absent for a paraphrase
 * @param quoted where those words stand, absent likewise
 * @param doubt why it may no longer hold, absent when nothing says so
 * @param region where the shown fact holds: {@code WORLDWIDE}, or the region that decides for the place asked for
 * @param verification PAGE, PARTLY or GENERAL (general knowledge, read on no page)
 * @param validFrom the first day on which it is known to hold
 * @param recordedFrom the day on which that became known here
 * @param baseline the worldwide fact beside a region's own, absent when that is what is shown
 */
public record CellView(
        String vendor,
        String value,
        String label,
        Integer points,
        String note,
        String region,
        Source source,
        String quotation,
        Quoted quoted,
        CellStatus status,
        Doubt doubt,
        String verification,
        LocalDate validFrom,
        LocalDate recordedFrom,
        Baseline baseline) {

    /** The worldwide value, which alone is scored. */
    public record Baseline(String value, String label, Integer points) {}

    /**
     * Where a quotation stands.
     *
     * @param document the policy document's id
     * @param seenOn the day it was read there
     * @param stillOn the day of the newest version that has it, absent when it is not tied
     */
    public record Quoted(String document, LocalDate seenOn, LocalDate stillOn) {

        static Quoted of(KnownFact known) {
            Quotation quotation = known.fact().quotation();
            return quotation == null
                    ? null
                    : new Quoted(
                            quotation.document(),
                            quotation.seenOn(),
                            known.tiedAt() == null ? null : LocalDate.ofInstant(known.tiedAt(), ZoneOffset.UTC));
        }
    }

    /**
     * That its words are gone or changed.
     *
     * @param since the day of the first version without them
     * @param version that version's id
     * @param before the quoted sentences in parts
     * @param after what stands in their place, in parts; empty when nothing does
     */
    public record Doubt(
            LocalDate since, String document, String version, List<Words.Part> before, List<Words.Part> after) {

        static Doubt of(KnownFact known) {
            FactDoubt doubt = known.doubt();
            if (doubt == null) {
                return null;
            }
            Words words = doubt.after().isEmpty()
                    ? new Words(List.of(new Words.Part(doubt.before(), true)), List.of())
                    : Words.between(doubt.before(), doubt.after());
            return new Doubt(doubt.since(), doubt.document(), known.doubtVersion(), words.before(), words.after());
        }
    }

    /** What one fact says. */
    public static CellView of(Dimension dimension, KnownFact known) {
        return of(known.fact().vendor(), dimension, Optional.of(known), Optional.empty());
    }

    static CellView of(
            String vendor, Dimension dimension, Optional<KnownFact> worldwide, Optional<KnownFact> regional) {
        Optional<KnownFact> known = regional.or(() -> worldwide);
        Optional<Fact> shown = known.map(KnownFact::fact);
        String value = value(shown);
        Reading reading = reading(dimension, value);
        return new CellView(
                vendor,
                value,
                reading.label(),
                reading.points(),
                shown.map(Fact::note).orElse(null),
                shown.map(Fact::region).orElse(null),
                shown.map(Fact::source).orElse(null),
                shown.map(Fact::quotation).map(Quotation::exact).orElse(null),
                known.map(Quoted::of).orElse(null),
                known.map(KnownFact::status).orElse(CellStatus.UNKNOWN),
                known.map(Doubt::of).orElse(null),
                shown.map(fact -> fact.verification().name()).orElse(null),
                shown.map(Fact::validFrom).orElse(null),
                shown.map(Fact::recordedFrom).orElse(null),
                regional.map(fact -> baseline(dimension, value(worldwide.map(KnownFact::fact))))
                        .orElse(null));
    }

    private static Baseline baseline(Dimension dimension, String value) {
        Reading reading = reading(dimension, value);
        return new Baseline(value, reading.label(), reading.points());
    }

    private static String value(Optional<Fact> fact) {
        return fact.map(Fact::value).orElse(SpecialValue.UNKNOWN.value());
    }

    private static Reading reading(Dimension dimension, String value) {
        return dimension.reading(value).orElseGet(dimension::unknown);
    }
}
