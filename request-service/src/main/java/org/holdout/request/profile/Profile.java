package org.holdout.request.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;

/**
 * What a person told about themselves. Nothing of it is needed to begin; each channel takes only what it needs.
 *
 * @param postalAddress as written on a letter, with line breaks
 * @param accountNames the names of their accounts at vendors
 * @param country where they live, ISO 3166-1 alpha-2
 * @param state the part of the country, the part after the dash of ISO 3166-2
 * @param timeZone an IANA zone such as Europe/Dublin; it decides which day is today. Null: the zone of where they live
 * @param language {@code en} or {@code de}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Profile(
        String name,
        String email,
        String postalAddress,
        List<String> accountNames,
        String country,
        String state,
        String timeZone,
        String language) {

    static final Profile EMPTY = new Profile(null, null, null, null, null, null, null, null);

    Profile {
        name = absentWhenBlank(name);
        email = absentWhenBlank(email);
        postalAddress = absentWhenBlank(postalAddress);
        country = absentWhenBlank(country);
        state = absentWhenBlank(state);
        timeZone = absentWhenBlank(timeZone);
        language = absentWhenBlank(language);
        accountNames = accountNames == null
                ? List.of()
                : accountNames.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(account -> !account.isEmpty())
                        .toList();
    }

    private static String absentWhenBlank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
