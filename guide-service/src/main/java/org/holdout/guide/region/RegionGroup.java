package org.holdout.guide.region;

import java.util.List;
import java.util.Map;

/**
 * A named set of places that the content uses in place of a country.
 *
 * @param id in capitals, such as {@code EU_EEA}
 * @param name what people are shown
 * @param names the same in other languages, by language (ISO 639-1)
 * @param meaning which places it stands for, in words
 * @param members countries (ISO 3166-1 alpha-2), parts of countries (ISO 3166-2) or other groups
 */
public record RegionGroup(String id, String name, Map<String, String> names, String meaning, List<String> members) {

    public RegionGroup {
        names = names == null ? Map.of() : Map.copyOf(names);
        members = members == null ? List.of() : List.copyOf(members);
    }
}
