package org.holdout.comparison.matrix;

import java.time.LocalDate;
import java.util.Optional;
import org.holdout.comparison.fact.Fact;
import org.holdout.comparison.fact.Source;
import org.holdout.comparison.rubric.Dimension;
import org.holdout.comparison.rubric.Reading;
import org.holdout.comparison.rubric.SpecialValue;

/**
 * What one vendor does in one dimension.
 *
 * @param value as on the dimension's scale, {@code unknown} or {@code not_applicable}
 * @param label the value in words
 * @param points 0 (worst) to 4, absent when the value is not scored
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
        CellStatus status,
        String verification,
        LocalDate validFrom,
        LocalDate recordedFrom,
        Baseline baseline) {

    /** The worldwide value, which alone is scored. */
    public record Baseline(String value, String label, Integer points) {}

    static CellView of(String vendor, Dimension dimension, Optional<Fact> worldwide, Optional<Fact> regional) {
        Optional<Fact> shown = regional.or(() -> worldwide);
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
                CellStatus.of(value),
                shown.map(fact -> fact.verification().name()).orElse(null),
                shown.map(Fact::validFrom).orElse(null),
                shown.map(Fact::recordedFrom).orElse(null),
                regional.map(fact -> baseline(dimension, value(worldwide))).orElse(null));
    }

    private static Baseline baseline(Dimension dimension, String value) {
        Reading reading = reading(dimension, value);
        return new Baseline(value, reading.label(), reading.points());
    }

    private static String value(Optional<Fact> fact) {
        return fact.map(Fact::value).orElse(SpecialValue.UNKNOWN.value());
    }

    private static Reading reading(Dimension dimension, String value) {
        return dimension.reading(value).orElseGet(() -> new Reading(null, SpecialValue.UNKNOWN.label()));
    }
}
