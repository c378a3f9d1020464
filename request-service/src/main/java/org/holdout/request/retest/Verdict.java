package org.holdout.request.retest;

import java.util.List;
import org.holdout.request.match.KeptStrings;
import org.holdout.request.request.VerifiedOutcome;

/**
 * What the same test seems to show; the person decides.
 *
 * @param outcome the proposal, never {@link VerifiedOutcome#NOT_TESTED}
 * @param reason why
 * @param found the kept strings that the new answer holds, as they were kept
 */
public record Verdict(VerifiedOutcome outcome, Reason reason, List<String> found) {

    /** Why a verdict is proposed. */
    public enum Reason {
        /** The answer holds kept strings. */
        FOUND,
        /** The answer holds none of the kept strings. */
        NOT_FOUND,
        /** No strings were kept to look for. */
        NO_STRINGS,
        /** There is no answer. */
        NO_OUTPUT,
        /** The model declined to answer, which says nothing about what it knows. */
        REFUSED
    }

    /** Keeps its own copy of {@code found}. */
    public Verdict {
        found = List.copyOf(found);
    }

    /** Looks for the kept strings in the new answer. A string that is found counts, even in an answer that declines. */
    static Verdict of(List<String> kept, String output) {
        if (output == null || output.isBlank()) {
            return unclear(Reason.NO_OUTPUT);
        }
        List<String> found = KeptStrings.found(output, kept);
        if (!found.isEmpty()) {
            return new Verdict(VerifiedOutcome.STILL_SHOWN, Reason.FOUND, found);
        }
        if (kept.isEmpty()) {
            return unclear(Reason.NO_STRINGS);
        }
        return Declined.by(output)
                ? unclear(Reason.REFUSED)
                : new Verdict(VerifiedOutcome.NO_LONGER_SHOWN, Reason.NOT_FOUND, List.of());
    }

    private static Verdict unclear(Reason reason) {
        return new Verdict(VerifiedOutcome.INCONCLUSIVE, reason, List.of());
    }
}
