package org.holdout.guide.region;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The regions that the content may name: its own groups, countries (ISO 3166-1 alpha-2) and parts of countries (ISO
 * 3166-2, such as {@code US-CA}).
 */
public final class Regions {

    /** Everywhere; a record for it holds in every place. */
    public static final String WORLDWIDE = "WORLDWIDE";

    /** Every place that no other region of the same record covers; has a meaning only beside others. */
    public static final String REST_OF_WORLD = "REST_OF_WORLD";

    private static final Pattern PART_OF_COUNTRY = Pattern.compile("([A-Z]{2})-[A-Z0-9]{1,3}");
    private static final Set<String> COUNTRIES =
            Arrays.stream(Locale.getISOCountries()).collect(Collectors.toUnmodifiableSet());

    private final Map<String, RegionGroup> groups;

    /**
     * @param groups the content's groups
     * @throws IllegalArgumentException when two share an id or a member is no known region
     */
    public Regions(List<RegionGroup> groups) {
        this.groups = new LinkedHashMap<>();
        for (RegionGroup group : groups) {
            if (this.groups.put(group.id(), group) != null) {
                throw new IllegalArgumentException("The region " + group.id() + " is defined twice.");
            }
        }
        for (RegionGroup group : groups) {
            group.members().stream()
                    .filter(member -> !isKnown(member))
                    .findFirst()
                    .ifPresent(member -> {
                        throw new IllegalArgumentException(
                                "The region " + group.id() + " names " + member + ", which is no known region.");
                    });
        }
    }

    /** Whether {@code id} is one of the groups, a country or a part of a country. */
    public boolean isKnown(String id) {
        var part = PART_OF_COUNTRY.matcher(id);
        return groups.containsKey(id)
                || COUNTRIES.contains(id)
                || (part.matches() && COUNTRIES.contains(part.group(1)));
    }

    /**
     * Every region whose records hold in {@code id}: itself, its country, each group that holds it directly or through
     * another group, and {@link #WORLDWIDE}.
     */
    public Set<String> covering(String id) {
        Set<String> covering = new LinkedHashSet<>(List.of(id));
        var part = PART_OF_COUNTRY.matcher(id);
        if (part.matches()) {
            covering.add(part.group(1));
        }
        boolean grew = true;
        while (grew) {
            grew = covering.addAll(groups.values().stream()
                    .filter(group -> group.members().stream().anyMatch(covering::contains))
                    .map(RegionGroup::id)
                    .toList());
        }
        covering.add(WORLDWIDE);
        return covering;
    }

    /**
     * The region with its name in {@code language} (ISO 639-1), in English where it has none there; an id that is not known is
     * its own name.
     */
    public RegionView view(String id, String language) {
        RegionGroup group = groups.get(id);
        if (group != null) {
            return new RegionView(id, group.names().getOrDefault(language, group.name()));
        }
        return new RegionView(
                id, COUNTRIES.contains(id) ? Locale.of("", id).getDisplayCountry(Locale.of(language)) : id);
    }

    /** The regions with their names in {@code language}, in the order given. */
    public List<RegionView> views(List<String> ids, String language) {
        return ids.stream().map(id -> view(id, language)).toList();
    }
}
