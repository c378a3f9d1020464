package org.holdout.request.profile;

import java.util.List;
import java.util.regex.Pattern;
import org.holdout.problem.FieldError;

/** What names, addresses and other lines of a letter's head must keep to. */
public final class Lines {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n]]");

    private final List<FieldError> errors;
    private final ProfileSettings settings;

    /** Adds what it finds to {@code errors}. */
    public Lines(List<FieldError> errors, ProfileSettings settings) {
        this.errors = errors;
        this.settings = settings;
    }

    /** One line; null is none. */
    public void line(String field, String text) {
        require(
                text == null || text.length() <= settings.maxLineLength(),
                field,
                "This is too long. Keep it to " + settings.maxLineLength() + " characters.");
        require(
                text == null || !CONTROL.matcher(text).find(),
                field,
                "This holds line breaks or characters that cannot be printed. Remove them.");
    }

    /** An e-mail address; null is none. */
    public void email(String field, String text) {
        line(field, text);
        require(
                text == null || EMAIL.matcher(text).matches(),
                field,
                "This is no e-mail address. Write it like name@example.org.");
    }

    /** A postal address of several lines; null is none. */
    public void address(String field, String text) {
        require(
                text == null || text.length() <= settings.maxAddressLength(),
                field,
                "This is too long. Keep it to " + settings.maxAddressLength() + " characters.");
        require(
                text == null || !CONTROL_IN_LINES.matcher(text).find(),
                field,
                "This holds characters that cannot be printed. Remove them.");
    }

    /** The names of accounts, each one line. */
    public void accounts(String field, List<String> names) {
        for (int i = 0; i < Math.min(names.size(), settings.maxAccountNames()); i++) {
            line(field + "[" + i + "]", names.get(i));
        }
        require(
                names.size() <= settings.maxAccountNames(),
                field,
                "List at most " + settings.maxAccountNames() + " accounts.");
    }

    /** Adds the message for the field unless it is right. */
    public void require(boolean right, String field, String message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
    }
}
