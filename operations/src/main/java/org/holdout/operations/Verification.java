package org.holdout.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * What a walk along the chain found.
 *
 * @param entries how many were walked over
 * @param first when the first was written; null without one
 * @param last when the last was written; null without one
 * @param end the hash at the end of the chain, to be written down elsewhere and compared later
 * @param broken the number of the first entry that is not as it was; null when the chain is whole
 * @param why null when the chain is whole
 */
public record Verification(long entries, Instant first, Instant last, String end, Long broken, Breach why) {

    /** What is wrong with an entry. */
    public enum Breach {
        /** It or one before it is not there any more. */
        MISSING,
        /** What it says is not what was hashed. */
        CHANGED,
        /** Who did it is not who was sealed, or was forgotten before its time. */
        ACTOR
    }

    /** Whether nothing was changed. */
    @JsonProperty
    public boolean whole() {
        return broken == null;
    }
}
