package org.holdout.comparison.fact;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.holdout.comparison.content.ContentException;
import org.holdout.comparison.region.Regions;
import org.holdout.comparison.rubric.Dimension;

/** What must hold within a file of facts; every error names the file and the field. */
final class FactFileCheck {

    private final Map<String, Dimension> dimensions;
    private final Regions regions;

    FactFileCheck(List<Dimension> dimensions, Regions regions) {
        this.dimensions = dimensions.stream().collect(toUnmodifiableMap(Dimension::id, Function.identity()));
        this.regions = regions;
    }

    void check(String name, String vendor, FactFile file) {
        require(file.vendor().equals(vendor), name, "vendor", "must be " + vendor + ", as the file is called");
        Set<FactKey> seen = new HashSet<>();
        for (int i = 0; i < file.facts().size(); i++) {
            FactFile.Entry fact = file.facts().get(i);
            String field = "facts[" + i + "].";
            Dimension dimension = dimensions.get(fact.dimension());
            require(dimension != null, name, field + "dimension", fact.dimension() + " is no dimension");
            require(regions.isKnown(fact.region()), name, field + "region", fact.region() + " is no region");
            require(
                    dimension.reading(fact.value()).isPresent(),
                    name,
                    field + "value",
                    fact.value() + " is no value of " + fact.dimension());
            require(
                    file.sources().containsKey(fact.source()),
                    name,
                    field + "source",
                    fact.source() + " is not among the sources");
            require(
                    fact.quotation() == null || fact.verification() == Verification.PAGE,
                    name,
                    field + "verification",
                    "must be left out where the source's words are quoted");
            require(seen.add(file.key(fact)), name, field + "dimension", "this region has the dimension twice");
        }
        Set<String> worldwide = file.facts().stream()
                .filter(fact -> fact.region().equals(Regions.WORLDWIDE))
                .map(FactFile.Entry::dimension)
                .collect(toUnmodifiableSet());
        dimensions
                .keySet()
                .forEach(id -> require(worldwide.contains(id), name, "facts", "the worldwide " + id + " is missing"));
    }

    private static void require(boolean condition, String file, String field, String reason) {
        if (!condition) {
            throw new ContentException(file, field, reason);
        }
    }
}
