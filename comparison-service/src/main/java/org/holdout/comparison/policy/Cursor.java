package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.holdout.problem.ProblemException;

/** The last version of a page; callers get it as an opaque text. */
record Cursor(Instant capturedAt, String document, int number) {

    private static final String SEPARATOR = "\n";

    String encoded() {
        String plain = String.join(SEPARATOR, capturedAt.toString(), document, String.valueOf(number));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /** @throws ProblemException INVALID_INPUT naming {@code after} when it is none of ours */
    static Cursor decode(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1);
            if (parts.length == 3) {
                return new Cursor(Instant.parse(parts[0]), parts[1], Integer.parseInt(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // answered below, as any text that is no cursor
        }
        throw ProblemException.invalid("after", "Give the endCursor of an earlier page as it was, or leave it out.");
    }
}
