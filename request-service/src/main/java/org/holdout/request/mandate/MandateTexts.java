package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.law.ApplicableLaws;
import org.holdout.request.law.RightKind;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** What an organisation may do under a mandate, in plain words: a text of some version, with the limits that were chosen. */
@ApplicationScoped
class MandateTexts {

    /** The text that is read now. An older one stays as it was in each mandate that was given by it. */
    static final String CURRENT = "1";

    private final ApplicableLaws laws;

    MandateTexts(ApplicableLaws laws) {
        this.laws = laws;
    }

    String text(String organisation, Limits limits, Words words) {
        return words.say(
                "mandate.text." + CURRENT,
                organisation,
                vendors(limits, words),
                rights(limits, words),
                until(limits, words));
    }

    /** INVALID_INPUT for a vendor that is not known. */
    void requireVendor(String vendor) {
        try {
            laws.contacts(vendor);
        } catch (ProblemException e) {
            if (e.code() == ErrorCode.NOT_FOUND) {
                throw Refusals.invalid("vendors", "mandate.refused.noVendor");
            }
            throw e;
        }
    }

    private String vendors(Limits limits, Words words) {
        return limits.vendors().isEmpty()
                ? words.say("mandate.vendors.all")
                : words.say(
                        "mandate.vendors.only",
                        new TreeSet<>(limits.vendors())
                                .stream().map(id -> laws.contacts(id).name()).collect(Collectors.joining(", ")));
    }

    private static String rights(Limits limits, Words words) {
        return limits.rights().isEmpty()
                ? words.say("mandate.rights.all")
                : words.say(
                        "mandate.rights.only",
                        limits.rights().stream()
                                .sorted()
                                .map((RightKind kind) -> words.say("right." + kind))
                                .collect(Collectors.joining(", ")));
    }

    private static String until(Limits limits, Words words) {
        LocalDate day = limits.until();
        return day == null ? words.say("mandate.until.revoked") : words.say("mandate.until.day", day);
    }
}
