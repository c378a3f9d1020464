package org.holdout.request.profile;

import java.util.List;

/**
 * A profile as its owner sees it, and as they send it back.
 *
 * @param version of what was read; when it comes back and the profile changed in between, that is STALE_VERSION. 0 before the
 *     first saving. Without one, the last to save wins.
 */
public record ProfileView(
        String name,
        String email,
        String postalAddress,
        List<String> accountNames,
        String country,
        String state,
        String timeZone,
        String language,
        Integer version) {

    static ProfileView of(Profile profile, int version) {
        return new ProfileView(
                profile.name(),
                profile.email(),
                profile.postalAddress(),
                profile.accountNames(),
                profile.country(),
                profile.state(),
                profile.timeZone(),
                profile.language(),
                version);
    }

    Profile profile() {
        return new Profile(name, email, postalAddress, accountNames, country, state, timeZone, language);
    }
}
