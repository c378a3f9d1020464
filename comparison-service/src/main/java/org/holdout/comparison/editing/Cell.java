package org.holdout.comparison.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.holdout.comparison.fact.FactKey;
import org.holdout.comparison.fact.Facts;
import org.holdout.comparison.region.Regions;
import org.holdout.comparison.rubric.Dimension;
import org.holdout.comparison.rubric.Dimensions;
import org.holdout.problem.ProblemException;

/** Which cell a caller means. */
@ApplicationScoped
class Cell {

    private final Dimensions dimensions;
    private final Facts facts;
    private final Regions regions;

    Cell(Dimensions dimensions, Facts facts, Regions regions) {
        this.dimensions = dimensions;
        this.facts = facts;
        this.regions = regions;
    }

    /** A dimension with the cell's key. */
    record Named(FactKey key, Dimension dimension) {}

    /**
     * The cell of these names.
     *
     * @param region worldwide when absent
     * @throws ProblemException NOT_FOUND for a vendor or dimension that nobody knows, INVALID_INPUT for such a region
     */
    Named named(String vendor, String dimension, String region) {
        String place = region == null || region.isBlank() ? Regions.WORLDWIDE : region;
        if (!regions.isKnown(place)) {
            throw ProblemException.invalid(
                    "region", "region must be an ISO 3166 code such as DE or US-CA, or a group such as EU_EEA.");
        }
        Dimension found = dimensions.forReader().stream()
                .filter(it -> it.id().equals(dimension))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such dimension."));
        requireVendor(vendor);
        return new Named(new FactKey(vendor, found.id(), place), found);
    }

    /** Every dimension in the caller's language. */
    List<Dimension> dimensions() {
        return dimensions.forReader();
    }

    /** @throws ProblemException NOT_FOUND when nobody knows the vendor */
    void requireVendor(String vendor) {
        if (!facts.vendorsAmong(Set.of(vendor.replace("\0", ""))).contains(vendor)) {
            throw ProblemException.notFound("There is no such vendor.");
        }
    }
}
