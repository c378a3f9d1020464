package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.holdout.problem.ProblemException;

/** The last version of a page; callers get it as an opaque text. A document's name may hold line ends, as a path of an archive may. */
record Cursor(Instant capturedAt, String document, int number) {

    private static final String SEPARATOR = "\n";

    /** The database knows every moment after this one and before {@link #LATEST}. */
    private static final Instant EARLIEST = Instant.parse("-4000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+294000-01-01T00:00:00Z");

    String encoded() {
        String plain = String.join(SEPARATOR, capturedAt.toString(), document, String.valueOf(number));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** @throws ProblemException INVALID_INPUT naming {@code after} when it is none of ours */
    static Cursor decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int name = plain.indexOf(SEPARATOR);
            int number = plain.lastIndexOf(SEPARATOR);
            if (name < number && plain.indexOf('\0') < 0) {
                Instant at = Instant.parse(plain.substring(0, name));
                if (at.isAfter(EARLIEST) && at.isBefore(LATEST)) {
                    return new Cursor(
                            at, plain.substring(name + 1, number), Integer.parseInt(plain.substring(number + 1)));
                }
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // answered below, as any text that is no cursor
        }
        throw ProblemException.invalid("after", "Give the endCursor of an earlier page as it was, or leave it out.");
    }
}
