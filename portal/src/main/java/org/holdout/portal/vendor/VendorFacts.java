package org.holdout.portal.vendor;

import java.util.List;
import org.holdout.portal.compare.CompareApi;
import org.holdout.portal.word.FactStatus;

/**
 * What the comparison says of one vendor, worldwide.
 *
 * @param said the questions that have an answer
 * @param open the questions of which nothing is known
 */
public record VendorFacts(List<Fact> said, List<CompareApi.Dimension> open) {

    /** A question with its answer. */
    public record Fact(CompareApi.Dimension dimension, CompareApi.Cell cell) {}

    /** Of a vendor that the comparison says nothing of. */
    static final VendorFacts NONE = new VendorFacts(List.of(), List.of());

    static VendorFacts of(VendorApi.Facts facts) {
        List<Fact> all = facts.rows().stream()
                .flatMap(row -> row.cells().stream().map(cell -> new Fact(row.dimension(), cell)))
                .toList();
        return new VendorFacts(
                all.stream().filter(VendorFacts::isSaid).toList(),
                all.stream().filter(fact -> !isSaid(fact)).map(Fact::dimension).toList());
    }

    /** The answers that may no longer hold. */
    public List<Fact> doubted() {
        return said.stream().filter(fact -> fact.cell().doubt() != null).toList();
    }

    private static boolean isSaid(Fact fact) {
        return fact.cell().status() != FactStatus.UNKNOWN;
    }
}
