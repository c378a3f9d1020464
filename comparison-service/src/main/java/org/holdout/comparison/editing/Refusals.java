package org.holdout.comparison.editing;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.holdout.problem.FieldError;
import org.holdout.problem.ProblemException;

/** What is wrong with what an editor sent, field by field. */
public final class Refusals {

    /** Control characters but line ends and tabs, halves of characters, and what no XML holds. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\n\\t]]");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    private final List<FieldError> errors = new ArrayList<>();

    /** Adds what is wrong with a field. */
    public void add(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** The text without space around it, null when there is none; refused when it is too long or cannot be seen. */
    public String text(String field, String text, int most) {
        String bare = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (bare.length() > most) {
            add(field, "Write at most " + most + " characters.");
        } else if (UNSEEN.matcher(bare).find()) {
            add(
                    field,
                    "Take out the character that cannot be seen; it may come from the document this was copied from.");
        }
        return bare.isEmpty() ? null : bare;
    }

    /** As {@link #text}, where at least {@code least} characters are needed. */
    public String needed(String field, String text, int least, int most, String otherwise) {
        String bare = text(field, text, most);
        if (bare == null || bare.length() < least) {
            add(field, otherwise);
        }
        return bare;
    }

    /** An address that people can open, null when there is none. */
    String address(String field, String text, int most) {
        String bare = text(field, text, most);
        if (bare != null && !isAddress(bare)) {
            add(field, "Give an address that begins with https://, or none.");
        }
        return bare;
    }

    /** A day, a month or a year, null when there is none. */
    String date(String field, String text) {
        String bare = text(field, text, 10);
        if (bare != null && !DATE.matcher(bare).matches()) {
            add(field, "Write a day as 2026-11-23, a month as 2026-11 or a year as 2026.");
        }
        return bare;
    }

    /**
     * Ends what was checked.
     *
     * @throws ProblemException INVALID_INPUT with every field that is wrong, when one is
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
