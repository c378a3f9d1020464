package org.holdout.request.law;

import java.util.List;

/**
 * Who answers for a vendor in some places.
 *
 * @param places ISO 3166 codes, or names of place groups
 * @param country where it is established; null when not recorded
 * @param state the part after the dash of ISO 3166-2; null when not recorded
 * @param contactSource where the addresses were read; null without any
 * @param verified PAGE when a page names it, GENERAL when it is general knowledge
 */
public record Controller(
        List<String> places,
        String name,
        String country,
        String state,
        String email,
        String postalAddress,
        Source contactSource,
        String verified,
        Source source,
        String note) {

    /** Keeps its own copy of {@code places}. */
    public Controller {
        places = List.copyOf(places);
    }
}
