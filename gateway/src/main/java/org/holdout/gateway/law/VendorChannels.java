package org.holdout.gateway.law;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * By which ways a vendor takes requests, as request-service says it.
 *
 * @param places the ways by place, such as DE or US-CA
 * @param elsewhere the ways from all other places
 */
record VendorChannels(String vendor, Map<String, List<Channel>> places, List<Channel> elsewhere) {
    VendorChannels {
        places = places == null ? Map.of() : Map.copyOf(places);
        elsewhere = elsewhere == null ? List.of() : List.copyOf(elsewhere);
    }

    /**
     * The ways for somebody who lives there, the narrower place first.
     *
     * @param country null for anywhere: every way that is open from some place
     * @param state null for none
     */
    List<Channel> from(String country, String state) {
        if (country == null) {
            return Stream.concat(elsewhere.stream(), places.values().stream().flatMap(List::stream))
                    .distinct()
                    .sorted()
                    .toList();
        }
        List<Channel> there = places.getOrDefault(country, elsewhere);
        return state == null ? there : places.getOrDefault(country + "-" + state, there);
    }
}
