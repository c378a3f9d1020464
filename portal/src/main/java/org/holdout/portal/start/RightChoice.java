package org.holdout.portal.start;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.holdout.portal.site.Form;
import org.holdout.portal.word.RightKind;

/** One ticked right: the law's id, or null for none, and the kind; written "eu-gdpr OBJECTION" in the form. */
public record RightChoice(String law, RightKind kind) {
    /** Every choice that can be read. */
    public static List<RightChoice> all(List<String> values) {
        return values.stream().flatMap(value -> read(value).stream()).toList();
    }

    /** The form's choices, with an error where there is none, or where they are of several laws. */
    public static List<RightChoice> ofOneLaw(Form form, StartWords words) {
        List<RightChoice> chosen = all(form.values("right"));
        if (chosen.isEmpty()) {
            form.reject("right", words.rightMissing());
        } else if (chosen.stream().map(RightChoice::law).distinct().count() > 1) {
            form.reject("right", words.oneLaw());
        }
        return chosen;
    }

    /** What the form has for a right of a law. */
    public static String written(String law, RightKind kind) {
        return law + " " + kind;
    }

    static Optional<RightChoice> read(String value) {
        int space = value.indexOf(' ');
        String law = space <= 0 ? null : value.substring(0, space);
        return Arrays.stream(RightKind.values())
                .filter(kind -> kind.name().equals(value.substring(space + 1)))
                .findFirst()
                .map(kind -> new RightChoice(law, kind));
    }
}
