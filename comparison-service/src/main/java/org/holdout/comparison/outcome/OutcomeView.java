package org.holdout.comparison.outcome;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What became of people's requests to a vendor.
 *
 * @param sent as in {@code figures}, as are {@code answered}, {@code honoured} and {@code refused}
 * @param figures of all of them
 * @param slices of those of whom the law is told, by law, and by law and channel
 * @param minimumGroup the fewest people behind a count, and behind a change of one
 * @param roundedTo counts are multiples of this
 * @param published whether there is any count
 */
public record OutcomeView(
        String vendor,
        Integer sent,
        Integer answered,
        Integer honoured,
        Integer refused,
        OutcomeFigures figures,
        List<Slice> slices,
        int minimumGroup,
        int roundedTo,
        boolean published) {

    /**
     * A part of the people.
     *
     * @param law the law's id; {@code none} for requests that rest on none
     * @param channel by which channel; absent: by any
     */
    public record Slice(String law, String channel, OutcomeFigures figures) {}

    static OutcomeView of(String vendor, List<OutcomeGroup> groups) {
        OutcomeFigures figures = OutcomeFigures.of(groups);
        return new OutcomeView(
                vendor,
                figures.sent(),
                figures.answered(),
                figures.honoured(),
                figures.refused(),
                figures,
                slices(groups),
                Publication.MINIMUM_GROUP,
                Publication.ROUNDED_TO,
                !groups.isEmpty());
    }

    private static List<Slice> slices(List<OutcomeGroup> groups) {
        List<Slice> slices = new ArrayList<>();
        Map<String, List<OutcomeGroup>> byLaw = groups.stream()
                .filter(group -> group.place().has(Part.LAW))
                .collect(groupingBy(group -> group.place().of(Part.LAW)));
        byLaw.forEach((law, some) -> {
            slices.add(new Slice(law, null, OutcomeFigures.of(some)));
            some.stream()
                    .filter(group -> group.place().has(Part.CHANNEL))
                    .collect(groupingBy(group -> group.place().of(Part.CHANNEL)))
                    .forEach((channel, few) -> slices.add(new Slice(law, channel, OutcomeFigures.of(few))));
        });
        slices.sort(Comparator.comparing(Slice::law)
                .thenComparing(Slice::channel, Comparator.nullsFirst(Comparator.naturalOrder())));
        return slices;
    }
}
