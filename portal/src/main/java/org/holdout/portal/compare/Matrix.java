package org.holdout.portal.compare;

import java.util.List;

/**
 * The chosen vendors side by side.
 *
 * @param chosen their ids, in the order of the cells and scores
 * @param all every vendor with its name
 */
public record Matrix(
        List<String> chosen, List<CompareApi.Vendor> all, Weights weights, CompareApi.Comparison comparison) {

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
        return weights.differ(comparison.rows());
    }

    /** Whether a weight of the address was not taken. */
    public boolean wrong() {
        return weights.wrong();
    }

    /** Where the page hears of changes: those of the one vendor, or all. */
    public String live() {
        return "/compare/live" + (chosen.size() == 1 ? "?vendor=" + chosen.getFirst() : "");
    }

    /** Differs whenever what is shown does. */
    public String mark() {
        return Integer.toHexString(comparison.hashCode());
    }
}
