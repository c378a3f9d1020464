package org.holdout.comparison.editing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdout.comparison.fact.Fact;
import org.holdout.comparison.fact.FactState;
import org.holdout.comparison.fact.FactStatement;
import org.holdout.comparison.fact.Quotation;
import org.holdout.comparison.fact.Source;
import org.holdout.comparison.matrix.CellView;
import org.holdout.comparison.rubric.Dimension;
import org.holdout.comparison.rubric.DimensionView;
import org.holdout.comparison.rubric.Reading;
import org.holdout.comparison.rubric.SpecialValue;

/**
 * One cell for its editors.
 *
 * @param numeric whether its value is a number
 * @param choices the values it can have; numbers beside them where it is numeric
 * @param cell what it says from now on, absent when nothing is known
 * @param conflict what the content file says otherwise, absent when it does not
 * @param history every recording of it, the newest first
 */
public record FactPageView(
        String vendor,
        DimensionView dimension,
        String region,
        int revision,
        boolean edited,
        boolean numeric,
        List<Choice> choices,
        CellView cell,
        Conflict conflict,
        List<Recorded> history) {

    /** A value that can be chosen, with its meaning. */
    public record Choice(String value, String label, Integer points) {}

    /** What the file says since a day; absent statement: nothing any more. */
    public record Conflict(LocalDate since, Said said) {}

    /** A statement in words. */
    public record Said(String value, String label, String note, Source source, String quotation, LocalDate validFrom) {

        static Said of(Dimension dimension, FactStatement statement) {
            return new Said(
                    statement.value(),
                    meaning(dimension, statement.value()),
                    statement.note(),
                    statement.source(),
                    Optional.ofNullable(statement.quotation())
                            .map(Quotation::exact)
                            .orElse(null),
                    statement.validFrom());
        }
    }

    /**
     * One recording.
     *
     * @param origin FILE or EDITOR
     * @param author the editor's user name, absent for a file
     */
    public record Recorded(
            Said said,
            LocalDate validTo,
            LocalDate recordedFrom,
            LocalDate recordedTo,
            String origin,
            String author,
            String reason) {

        static Recorded of(Dimension dimension, Fact fact) {
            return new Recorded(
                    Said.of(dimension, fact.statement()),
                    fact.validTo(),
                    fact.recordedFrom(),
                    fact.recordedTo(),
                    fact.origin().name(),
                    fact.author(),
                    fact.reason());
        }
    }

    static FactPageView of(FactState state, Dimension dimension, CellView cell) {
        return new FactPageView(
                state.key().vendor(),
                DimensionView.of(dimension),
                state.key().region(),
                state.revision(),
                state.edited(),
                dimension.isNumeric(),
                choices(dimension),
                cell,
                Optional.ofNullable(state.conflict())
                        .map(conflict -> new Conflict(
                                conflict.since(),
                                Optional.ofNullable(conflict.said())
                                        .map(said -> Said.of(dimension, said))
                                        .orElse(null)))
                        .orElse(null),
                state.history().stream()
                        .map(fact -> Recorded.of(dimension, fact))
                        .toList());
    }

    private static List<Choice> choices(Dimension dimension) {
        Stream<Choice> own = dimension.isNumeric()
                ? Stream.of(choice(dimension, Dimension.NO_ROUTE))
                : DimensionView.of(dimension).scale().stream().map(step -> choice(dimension, step.value()));
        Stream<Choice> special = Arrays.stream(SpecialValue.values()).map(value -> choice(dimension, value.value()));
        return Stream.concat(own, special).toList();
    }

    private static Choice choice(Dimension dimension, String value) {
        Optional<Reading> reading = dimension.reading(value);
        return new Choice(
                value, meaning(dimension, value), reading.map(Reading::points).orElse(null));
    }

    private static String meaning(Dimension dimension, String value) {
        return dimension.reading(value).map(Reading::label).orElse(value);
    }
}
