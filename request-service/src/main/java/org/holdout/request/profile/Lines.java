package org.holdout.request.profile;

import java.util.List;
import java.util.regex.Pattern;
import org.holdout.request.words.Fault;

/** What names, addresses and other lines of a letter's head must keep to. */
public final class Lines {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n]]");

    private final List<Fault> errors;
    private final ProfileSettings settings;

    /** Adds what it finds to {@code errors}. */
    public Lines(List<Fault> errors, ProfileSettings settings) {
        this.errors = errors;
        this.settings = settings;
    }

    /** One line; null is none. */
    public void line(String field, String text) {
        require(
                text == null || text.length() <= settings.maxLineLength(),
                field,
                "common.refused.tooLong",
                settings.maxLineLength());
        require(text == null || !CONTROL.matcher(text).find(), field, "profile.refused.oneLine");
    }

    /** An e-mail address; null is none. */
    public void email(String field, String text) {
        line(field, text);
        require(text == null || EMAIL.matcher(text).matches(), field, "profile.refused.email");
    }

    /** A postal address of several lines; null is none. */
    public void address(String field, String text) {
        require(
                text == null || text.length() <= settings.maxAddressLength(),
                field,
                "common.refused.tooLong",
                settings.maxAddressLength());
        require(text == null || !CONTROL_IN_LINES.matcher(text).find(), field, "profile.refused.characters");
    }

    /** The names of accounts, each one line. */
    public void accounts(String field, List<String> names) {
        for (int i = 0; i < Math.min(names.size(), settings.maxAccountNames()); i++) {
            line(field + "[" + i + "]", names.get(i));
        }
        require(
                names.size() <= settings.maxAccountNames(),
                field,
                "profile.refused.accounts",
                settings.maxAccountNames());
    }

    /** Adds the message of {@code key} for the field unless it is right; see {@link Fault#of}. */
    public void require(boolean right, String field, String key, Object... args) {
        if (!right) {
            errors.add(Fault.of(field, key, args));
        }
    }
}
