package org.holdout.request.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.holdout.request.law.Place;

/**
 * What of a draft changes; null leaves it as it is. Empty grounds, no situations, a minor without a name, a recipient without
 * anything and an empty language are removed. {@code version} is the one that was read.
 *
 * <p>The place is left out of what an idempotency key stands for where it was not said, so that a key from before there was one still
 * stands for the same.
 *
 * @param country where the person lives, ISO 3166-1 alpha-2. At another place the law and the channel that are not said stay if they
 *     hold there too, and are chosen anew as for a new draft if they do not; a guide whose form is for people elsewhere only is not followed on
 * @param state the part after the dash of ISO 3166-2; empty: none, as it is in another country where it is null
 */
record DraftUpdate(
        Integer version,
        List<String> rights,
        String channel,
        String grounds,
        String law,
        List<String> situations,
        ActingForInput actingFor,
        OwnRecipient recipient,
        String letterLanguage,
        @JsonInclude(JsonInclude.Include.NON_NULL) String country,
        @JsonInclude(JsonInclude.Include.NON_NULL) String state) {

    /** Where the person lives then; INVALID_INPUT names {@code country} or {@code state}. */
    Place place(Place now) {
        String there = country == null ? now.country() : country;
        String stays = there.equals(now.country()) ? now.state() : null;
        return Place.of(there, state == null ? stays : state);
    }
}
