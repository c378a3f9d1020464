package org.holdout.comparison.matrix;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.holdout.comparison.fact.Facts;
import org.holdout.comparison.region.Regions;
import org.holdout.comparison.rubric.Dimension;
import org.holdout.comparison.rubric.DimensionView;
import org.holdout.comparison.rubric.Dimensions;
import org.holdout.problem.ProblemException;

/** Compares vendors by the recorded facts, in three queries whatever the size. */
@ApplicationScoped
public class Comparisons {

    private final Dimensions dimensions;
    private final Facts facts;
    private final KnownFacts known;
    private final Regions regions;

    Comparisons(Dimensions dimensions, Facts facts, KnownFacts known, Regions regions) {
        this.dimensions = dimensions;
        this.facts = facts;
        this.known = known;
        this.regions = regions;
    }

    @Transactional
    ComparisonView compare(ComparisonQuery query) {
        if (!regions.isKnown(query.region())) {
            throw ProblemException.invalid(
                    "region", "region must be an ISO 3166 code such as DE or US-CA, or a group such as EU_EEA.");
        }
        List<Dimension> rubric = dimensions.forReader();
        query.weights().check(rubric);
        List<Dimension> rows = chosen(rubric, query.dimensions());
        requireKnown(query.vendors());
        Map<String, List<KnownFact>> byVendor = known.of(query.vendors(), query.asOf(), query.knownAsOf()).stream()
                .collect(groupingBy(it -> it.fact().vendor()));
        List<VendorFacts> vendors = query.vendors().stream()
                .map(vendor -> VendorFacts.of(vendor, byVendor.getOrDefault(vendor, List.of())))
                .toList();
        return new ComparisonView(
                query.region(),
                rows.stream()
                        .map(dimension -> row(dimension, vendors, query.region()))
                        .toList(),
                vendors.stream()
                        .map(vendor -> ScoreView.of(vendor, rubric, query.weights()))
                        .toList());
    }

    private static List<Dimension> chosen(List<Dimension> rubric, List<String> ids) {
        if (ids.isEmpty()) {
            return rubric;
        }
        Map<String, Dimension> byId = rubric.stream().collect(toMap(Dimension::id, Function.identity()));
        ids.stream().filter(id -> !byId.containsKey(id)).findFirst().ifPresent(id -> {
            throw ProblemException.invalid("dimensions", "There is no dimension " + id + ".");
        });
        return ids.stream().map(byId::get).toList();
    }

    private void requireKnown(List<String> vendors) {
        Set<String> known = facts.vendorsAmong(vendors);
        vendors.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw ProblemException.invalid("vendors", "There is no vendor " + id + ".");
        });
    }

    private ComparisonView.Row row(Dimension dimension, List<VendorFacts> vendors, String region) {
        return new ComparisonView.Row(
                DimensionView.of(dimension),
                vendors.stream()
                        .map(vendor -> CellView.of(
                                vendor.vendor(),
                                dimension,
                                vendor.baseline(dimension),
                                vendor.regional(dimension, region, regions)))
                        .toList());
    }
}
