package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.holdout.problem.FieldError;
import org.holdout.problem.ProblemException;
import org.holdout.request.grounds.Situations;
import org.holdout.request.profile.Lines;
import org.holdout.request.profile.ProfileSettings;

/** What a person's own words in a draft must keep to: grounds, situations, the minor, the recipient. */
@ApplicationScoped
class PersonalRules {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> LANGUAGES = Set.of("en", "de");

    private final Situations situations;
    private final ProfileSettings lengths;
    private final RequestConfig config;

    PersonalRules(Situations situations, ProfileSettings lengths, RequestConfig config) {
        this.situations = situations;
        this.lengths = lengths;
        this.config = config;
    }

    String grounds(String grounds) {
        if (grounds != null && grounds.length() > config.maxGroundsCharacters()) {
            throw ProblemException.invalid(
                    "grounds", "The grounds have at most " + config.maxGroundsCharacters() + " characters.");
        }
        return grounds == null || grounds.isBlank() ? null : grounds;
    }

    List<String> situations(List<String> ids) {
        return situations.checked(ids);
    }

    /** Null without a name. */
    ActingFor actingFor(ActingForInput in) {
        if (in == null || (blank(in.name()) && blank(in.relation()))) {
            return null;
        }
        List<FieldError> errors = new ArrayList<>();
        Lines lines = new Lines(errors, lengths);
        List<String> accounts = in.accountNames() == null
                ? List.of()
                : in.accountNames().stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(account -> !account.isEmpty())
                        .toList();
        lines.require(!blank(in.name()), "actingFor.name", "Give the full name of the minor for whom you ask.");
        lines.line("actingFor.name", in.name());
        lines.accounts("actingFor.accountNames", accounts);
        refuse(errors);
        return new ActingFor(
                in.name().strip(),
                Codes.required("actingFor.relation", in.relation(), GuardianRelation.class),
                accounts);
    }

    /**
     * Null when nothing is in it.
     *
     * @param named whether it stands for a vendor that Holdout does not know, and so needs a name, a country and an address
     */
    OwnRecipient recipient(OwnRecipient in, boolean named) {
        OwnRecipient r = in == null
                ? new OwnRecipient(null, null, null, null, null)
                : new OwnRecipient(
                        absentWhenBlank(in.name()),
                        absentWhenBlank(in.country()),
                        absentWhenBlank(in.state()),
                        absentWhenBlank(in.email()),
                        absentWhenBlank(in.postalAddress()));
        List<FieldError> errors = new ArrayList<>();
        Lines lines = new Lines(errors, lengths);
        lines.line("recipient.name", r.name());
        lines.email("recipient.email", r.email());
        lines.address("recipient.postalAddress", r.postalAddress());
        lines.require(
                r.country() == null || COUNTRIES.contains(r.country()),
                "recipient.country",
                "Give the country as two capital letters, such as IE or US.");
        lines.require(
                r.state() == null || r.state().matches("[A-Z0-9]{1,3}"),
                "recipient.state",
                "Give the state as its short code in capital letters, such as CA for California.");
        if (named) {
            lines.require(r.name() != null, "recipient.name", "Give the name of the company that you write to.");
            lines.require(
                    r.country() != null, "recipient.country", "Give the country where the company is established.");
            lines.require(
                    r.email() != null || r.postalAddress() != null,
                    "recipient.email",
                    "Give an e-mail address or a postal address of the company.");
        }
        refuse(errors);
        return r.name() == null && r.email() == null && r.postalAddress() == null ? null : r;
    }

    /** Null for an empty one: the recipient's. */
    String letterLanguage(String language) {
        if (blank(language)) {
            return null;
        }
        if (!LANGUAGES.contains(language)) {
            throw ProblemException.invalid("letterLanguage", "Use en for English or de for German.");
        }
        return language;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String absentWhenBlank(String text) {
        return blank(text) ? null : text.strip();
    }
}
