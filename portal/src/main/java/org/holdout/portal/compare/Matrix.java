package org.holdout.portal.compare;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.holdout.portal.word.FactStatus;

/**
 * The chosen vendors side by side.
 *
 * @param chosen their ids, in the order of the cells and scores
 * @param all every vendor with its name
 * @param comparison the rows that are shown, and the scores, which count every row
 * @param questions every row there is, to choose from
 * @param known whether anything is known of that day, in any row
 * @param asOf the day of which it is
 * @param query the page's own query, for downloads of the same; null without one
 */
public record Matrix(
        List<String> chosen,
        List<CompareApi.Vendor> all,
        Weights weights,
        CompareApi.Comparison comparison,
        List<CompareApi.Dimension> questions,
        boolean known,
        LocalDate asOf,
        String sort,
        String query) {

    /** The comparison as the reader wants it. */
    static Matrix of(
            List<String> chosen,
            List<CompareApi.Vendor> all,
            Weights weights,
            Arrangement wanted,
            CompareApi.Comparison comparison,
            LocalDate asOf,
            String query) {
        List<Integer> columns = wanted.columns(comparison);
        List<CompareApi.Row> rows = comparison.rows().stream()
                .filter(row -> wanted.shows(row, comparison.rows()))
                .map(row -> new CompareApi.Row(row.dimension(), inOrder(row.cells(), columns)))
                .toList();
        return new Matrix(
                inOrder(chosen, columns),
                all,
                weights,
                new CompareApi.Comparison(comparison.region(), rows, inOrder(comparison.scores(), columns)),
                comparison.rows().stream().map(CompareApi.Row::dimension).toList(),
                comparison.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.status() != FactStatus.UNKNOWN),
                asOf,
                wanted.sort(),
                query);
    }

    private static <T> List<T> inOrder(List<T> columns, List<Integer> order) {
        return order.stream().map(columns::get).toList();
    }

    /** The vendor of a column, counted from 0. */
    public CompareApi.Vendor vendor(int column) {
        String id = chosen.get(column);
        return all.stream()
                .filter(vendor -> vendor.id().equals(id))
                .findFirst()
                .orElseGet(() -> new CompareApi.Vendor(id, id));
    }

    /** How much a question counts here. */
    public int weight(CompareApi.Dimension dimension) {
        return weights.of(dimension);
    }

    /** Whether the scores are by the reader's own weights. */
    public boolean own() {
        return weights.differ(questions);
    }

    /** Whether a weight of the address was not taken. */
    public boolean wrong() {
        return weights.wrong();
    }

    /** Whether some questions are left out. */
    public boolean limited() {
        return comparison.rows().size() < questions.size();
    }

    /** Whether that question is a row of the table. */
    public boolean shows(CompareApi.Dimension question) {
        return comparison.rows().stream().anyMatch(row -> row.dimension().id().equals(question.id()));
    }

    /** Whether the vendors stand in the order of that row, or of {@code score}. */
    public boolean sortedBy(String what) {
        return what.equals(sort);
    }

    /** On what terms the facts may be used. */
    public String licence() {
        return Download.LICENCE;
    }

    /** Where the same can be had as a file: {@code csv} or {@code json}. */
    public String file(String kind) {
        return "/compare/matrix." + kind + (query == null ? "" : "?" + query);
    }

    /** Whether the cells are those of no place in particular. */
    public boolean worldwide() {
        return comparison.region().equals(Regions.WORLDWIDE);
    }

    /** This page without the reader's weights. */
    public String unweighted() {
        return "/compare?"
                + Arrays.stream(query.split("&"))
                        .filter(field -> !field.startsWith(Weights.FIELD))
                        .collect(Collectors.joining("&"));
    }

    /** Where the page hears of changes: those of the one vendor, or all. */
    public String live() {
        return "/compare/live" + (chosen.size() == 1 ? "?vendor=" + chosen.getFirst() : "");
    }

    /** Differs whenever what is shown does, and is the same in every instance, as the names of enums are and their hashes are not. */
    public String mark() {
        return Integer.toHexString(comparison.toString().hashCode());
    }
}
