package org.holdout.portal.compare;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a reader wants the table, as the page's address has it: {@code questions=children,retention&sort=score}.
 *
 * @param questions the ids of the rows to show; empty: all of them
 * @param sort by what the vendors stand from best to worst: {@link #SCORE} or a row's id; null: as they were chosen
 */
record Arrangement(Set<String> questions, String sort) {
    /** The order by score. */
    static final String SCORE = "score";

    private static final int UNKNOWN = -1;
    private static final int LONGEST_QUERY = 2000;

    static Arrangement read(MultivaluedMap<String, String> query) {
        Set<String> questions = query.getOrDefault("questions", List.of()).stream()
                .filter(ids -> ids.length() < LONGEST_QUERY)
                .flatMap(ids -> Arrays.stream(ids.split(",")))
                .filter(id -> !id.isBlank())
                .collect(Collectors.toUnmodifiableSet());
        return new Arrangement(questions, query.getFirst("sort"));
    }

    /** Whether that row is shown. Ids that no row has are passed over; with none that one has, all are. */
    boolean shows(CompareApi.Row row, List<CompareApi.Row> all) {
        return all.stream().map(each -> each.dimension().id()).noneMatch(questions::contains)
                || questions.contains(row.dimension().id());
    }

    /** The columns in their order; equal ones, and those that are not known, as they were chosen, the unknown last. */
    List<Integer> columns(CompareApi.Comparison comparison) {
        List<Integer> asChosen =
                IntStream.range(0, comparison.scores().size()).boxed().toList();
        return value(comparison)
                .map(value -> asChosen.stream()
                        .sorted(Comparator.comparingInt(value).reversed())
                        .toList())
                .orElse(asChosen);
    }

    private Optional<ToIntFunction<Integer>> value(CompareApi.Comparison comparison) {
        if (SCORE.equals(sort)) {
            return Optional.of(column -> known(comparison.scores().get(column).score()));
        }
        Map<String, CompareApi.Row> rows = comparison.rows().stream()
                .collect(Collectors.toMap(row -> row.dimension().id(), row -> row));
        return Optional.ofNullable(sort == null ? null : rows.get(sort))
                .map(row -> column -> known(row.cells().get(column).points()));
    }

    private static int known(Integer points) {
        return points == null ? UNKNOWN : points;
    }
}
