package org.holdout.request.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.holdout.problem.FieldError;
import org.holdout.problem.ProblemException;

/** What a profile must keep to; every fault is named with its field. */
@ApplicationScoped
class ProfileRules {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final Pattern STATE = Pattern.compile("[A-Z0-9]{1,3}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n]]");

    private final ProfileSettings settings;

    @Inject
    ProfileRules(ProfileSettings settings) {
        this.settings = settings;
    }

    /** @throws ProblemException INVALID_INPUT naming each field that is wrong */
    void check(Profile profile) {
        List<FieldError> errors = new ArrayList<>();
        line(errors, "name", profile.name());
        line(errors, "email", profile.email());
        for (int i = 0; i < Math.min(profile.accountNames().size(), settings.maxAccountNames()); i++) {
            line(errors, "accountNames[" + i + "]", profile.accountNames().get(i));
        }
        require(
                errors,
                profile.accountNames().size() <= settings.maxAccountNames(),
                "accountNames",
                "List at most " + settings.maxAccountNames() + " accounts.");
        String address = profile.postalAddress();
        require(
                errors,
                address == null || address.length() <= settings.maxAddressLength(),
                "postalAddress",
                "This is too long. Keep it to " + settings.maxAddressLength() + " characters.");
        require(
                errors,
                address == null || !CONTROL_IN_LINES.matcher(address).find(),
                "postalAddress",
                "This holds characters that cannot be printed. Remove them.");
        require(
                errors,
                profile.email() == null || EMAIL.matcher(profile.email()).matches(),
                "email",
                "This is no e-mail address. Write it like name@example.org.");
        require(
                errors,
                profile.country() == null || COUNTRIES.contains(profile.country()),
                "country",
                "Use a two-letter country code such as IE.");
        require(
                errors,
                profile.state() == null || STATE.matcher(profile.state()).matches(),
                "state",
                "Use the code of the state without the country, such as CA for California.");
        require(
                errors,
                profile.timeZone() == null || ZoneId.getAvailableZoneIds().contains(profile.timeZone()),
                "timeZone",
                "Use a time zone such as Europe/Dublin.");
        require(
                errors,
                profile.language() == null || LANGUAGES.contains(profile.language()),
                "language",
                "Use en for English or de for German.");
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private void line(List<FieldError> errors, String field, String text) {
        require(
                errors,
                text == null || text.length() <= settings.maxLineLength(),
                field,
                "This is too long. Keep it to " + settings.maxLineLength() + " characters.");
        require(
                errors,
                text == null || !CONTROL.matcher(text).find(),
                field,
                "This holds line breaks or characters that cannot be printed. Remove them.");
    }

    private static void require(List<FieldError> errors, boolean right, String field, String message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
    }
}
