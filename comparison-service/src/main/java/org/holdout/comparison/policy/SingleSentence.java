package org.holdout.comparison.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.holdout.comparison.change.Change;
import org.holdout.comparison.change.Segment;

/** A change as if only one of its sentences had changed, to see whether that one alone is judged rightly. */
final class SingleSentence {

    private static final int KEY_LENGTH = 16;

    private SingleSentence() {}

    /** What names a sentence without quoting it: the first 16 digits of the SHA-256 of both wordings, a line feed between. */
    static String key(Segment segment) {
        String wordings = Objects.requireNonNullElse(segment.before(), "") + "\n"
                + Objects.requireNonNullElse(segment.after(), "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(wordings.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The change with everything but this sentence as it was before; empty when no sentence that differs has the key. */
    static Optional<Change> of(Change change, String key) {
        List<Segment> segments = new ArrayList<>();
        boolean found = false;
        for (Segment segment : change.segments()) {
            if (segment.kind() == Segment.Kind.SAME) {
                segments.add(segment);
            } else if (!found && key(segment).equals(key)) {
                segments.add(segment);
                found = true;
            } else if (segment.before() != null) {
                segments.add(new Segment(Segment.Kind.SAME, segment.before(), segment.before()));
            }
        }
        return found ? Optional.of(new Change(segments)) : Optional.empty();
    }
}
