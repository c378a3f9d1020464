package org.holdout.comparison.editing;

import java.time.Instant;
import java.util.List;

/**
 * What a policy said in one version, sentence by sentence, to quote from.
 *
 * @param versions the document's newest versions, of each day the last, the newest first
 * @param sentences numbered from 1; those that are mark-up only are left out
 * @param further how many sentences more there are than are shown
 */
public record PolicyTextView(
        String document,
        String service,
        String terms,
        String version,
        Instant capturedAt,
        List<Version> versions,
        List<Sentence> sentences,
        int further) {

    /** A version that can be chosen. */
    public record Version(String version, Instant capturedAt) {}

    /** One sentence. */
    public record Sentence(int number, String text) {}
}
