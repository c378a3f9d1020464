package org.holdout.comparison.region;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The content file of the groups of places. */
record RegionsFile(List<Group> regions) {

    RegionsFile {
        regions = List.copyOf(requireNonNull(regions, "regions is missing"));
    }

    /** A named group; its members are ISO 3166 codes or other groups. */
    record Group(String id, String name, List<String> members) {

        Group {
            requireNonNull(id, "id is missing");
            requireNonNull(name, "name is missing");
            members = List.copyOf(requireNonNull(members, "members is missing"));
        }
    }
}
