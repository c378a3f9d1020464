package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.holdout.request.grounds.Situations;
import org.holdout.request.profile.Lines;
import org.holdout.request.profile.ProfileSettings;
import org.holdout.request.words.Fault;
import org.holdout.request.words.Refusals;

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
            throw Refusals.invalid("grounds", "refused.draft.grounds", config.maxGroundsCharacters());
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
        List<Fault> errors = new ArrayList<>();
        Lines lines = new Lines(errors, lengths);
        List<String> accounts = in.accountNames() == null
                ? List.of()
                : in.accountNames().stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(account -> !account.isEmpty())
                        .toList();
        lines.require(!blank(in.name()), "actingFor.name", "refused.draft.minor");
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
        List<Fault> errors = new ArrayList<>();
        Lines lines = new Lines(errors, lengths);
        lines.line("recipient.name", r.name());
        lines.email("recipient.email", r.email());
        lines.address("recipient.postalAddress", r.postalAddress());
        lines.require(
                r.country() == null || COUNTRIES.contains(r.country()), "recipient.country", "common.refused.country");
        lines.require(
                r.state() == null || r.state().matches("[A-Z0-9]{1,3}"), "recipient.state", "common.refused.state");
        if (named) {
            lines.require(r.name() != null, "recipient.name", "refused.draft.companyName");
            lines.require(r.country() != null, "recipient.country", "refused.draft.companyCountry");
            lines.require(
                    r.email() != null || r.postalAddress() != null, "recipient.email", "refused.draft.companyAddress");
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
            throw Refusals.invalid("letterLanguage", "common.refused.language");
        }
        return language;
    }

    private static void refuse(List<Fault> errors) {
        if (!errors.isEmpty()) {
            throw Refusals.invalid(errors);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String absentWhenBlank(String text) {
        return blank(text) ? null : text.strip();
    }
}
