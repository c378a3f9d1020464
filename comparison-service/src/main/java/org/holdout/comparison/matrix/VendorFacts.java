package org.holdout.comparison.matrix;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.holdout.comparison.region.Regions;
import org.holdout.comparison.rubric.Dimension;

/** One vendor's facts of one day, by dimension and region. */
record VendorFacts(String vendor, Map<String, Map<String, KnownFact>> facts) {

    static VendorFacts of(String vendor, List<KnownFact> facts) {
        return new VendorFacts(
                vendor,
                facts.stream()
                        .collect(groupingBy(
                                known -> known.fact().dimension(),
                                toMap(known -> known.fact().region(), Function.identity()))));
    }

    Optional<KnownFact> baseline(Dimension dimension) {
        return Optional.ofNullable(of(dimension).get(Regions.WORLDWIDE));
    }

    /** The fact of the region that decides for a place, empty when that is the worldwide one. */
    Optional<KnownFact> regional(Dimension dimension, String place, Regions regions) {
        Map<String, KnownFact> byRegion = of(dimension);
        String deciding = regions.deciding(place, byRegion.keySet());
        return deciding.equals(Regions.WORLDWIDE) ? Optional.empty() : Optional.ofNullable(byRegion.get(deciding));
    }

    private Map<String, KnownFact> of(Dimension dimension) {
        return facts.getOrDefault(dimension.id(), Map.of());
    }
}
