package org.holdout.request.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Fault;
import org.holdout.request.words.Refusals;

/** What a profile must keep to; every fault is named with its field. */
@ApplicationScoped
class ProfileRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final Pattern STATE = Pattern.compile("[A-Z0-9]{1,3}");

    private final ProfileSettings settings;

    @Inject
    ProfileRules(ProfileSettings settings) {
        this.settings = settings;
    }

    /** @throws ProblemException INVALID_INPUT naming each field that is wrong */
    void check(Profile profile) {
        List<Fault> errors = new ArrayList<>();
        Lines lines = new Lines(errors, settings);
        lines.line("name", profile.name());
        lines.email("email", profile.email());
        lines.accounts("accountNames", profile.accountNames());
        lines.address("postalAddress", profile.postalAddress());
        lines.require(
                profile.country() == null || COUNTRIES.contains(profile.country()),
                "country",
                "common.refused.countryCode");
        lines.require(
                profile.state() == null || STATE.matcher(profile.state()).matches(), "state", "profile.refused.state");
        lines.require(
                profile.timeZone() == null || ZoneId.getAvailableZoneIds().contains(profile.timeZone()),
                "timeZone",
                "profile.refused.timeZone");
        lines.require(
                profile.language() == null || LANGUAGES.contains(profile.language()),
                "language",
                "common.refused.language");
        if (!errors.isEmpty()) {
            throw Refusals.invalid(errors);
        }
    }
}
