package org.holdout.comparison.region;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which places lie in which. A region is the baseline {@link #WORLDWIDE}, a group that the content names, a country (ISO 3166-1
 * alpha-2) or a part of one (ISO 3166-2, such as {@code US-CA}).
 */
public final class Regions {

    /** Everywhere: the baseline, the only one that is scored. */
    public static final String WORLDWIDE = "WORLDWIDE";

    /** Wherever no other region of the same vendor applies. */
    public static final String REST_OF_WORLD = "REST_OF_WORLD";

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern SUBDIVISION = Pattern.compile("([A-Z]{2})-[A-Z0-9]{1,3}");

    private final Map<String, List<String>> groups;

    private Regions(Map<String, List<String>> groups) {
        this.groups = groups;
    }

    static Regions of(RegionsFile file) {
        Regions regions = new Regions(
                file.regions().stream().collect(toUnmodifiableMap(RegionsFile.Group::id, RegionsFile.Group::members)));
        file.regions().stream()
                .flatMap(group -> group.members().stream())
                .filter(member -> !regions.isKnown(member))
                .findFirst()
                .ifPresent(member -> {
                    throw new IllegalArgumentException(member + " is neither a group nor an ISO 3166 code");
                });
        return regions;
    }

    /** Whether it is a group, a country or a part of a country. */
    public boolean isKnown(String region) {
        return groups.containsKey(region)
                || COUNTRIES.contains(region)
                || country(region).filter(COUNTRIES::contains).isPresent();
    }

    /**
     * Which of the regions that a vendor has facts for decides for a place: the place itself, then the country it is part of, then
     * the smallest group it lies in, then the rest of the world, then the worldwide baseline.
     */
    public String deciding(String place, Set<String> available) {
        if (place.equals(WORLDWIDE)) {
            return WORLDWIDE;
        }
        return nearestFirst(place).stream()
                .filter(available::contains)
                .findFirst()
                .orElse(available.contains(REST_OF_WORLD) ? REST_OF_WORLD : WORLDWIDE);
    }

    private List<String> nearestFirst(String place) {
        List<String> regions = new ArrayList<>();
        regions.add(place);
        country(place).ifPresent(regions::add);
        Set<String> places = Set.copyOf(regions);
        groups.keySet().stream()
                .filter(group -> places.stream().anyMatch(members(group)::contains))
                .sorted(Comparator.<String>comparingInt(group -> members(group).size())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(regions::add);
        return regions;
    }

    private Set<String> members(String group) {
        return groups.get(group).stream()
                .flatMap(member -> groups.containsKey(member)
                        ? Stream.concat(Stream.of(member), members(member).stream())
                        : Stream.of(member))
                .collect(toUnmodifiableSet());
    }

    private static Optional<String> country(String place) {
        var part = SUBDIVISION.matcher(place);
        return part.matches() ? Optional.of(part.group(1)) : Optional.empty();
    }
}
