package org.holdout.comparison.policy;

import java.util.Set;

/**
 * What is known of documents beyond what was known before, told within the transaction that shows it.
 *
 * @param documents those that have versions more
 * @param gone those that their archive no longer has, and had before
 * @param back those that it has again
 */
public record VersionsShown(Set<String> documents, Set<String> gone, Set<String> back) {

    public VersionsShown {
        documents = Set.copyOf(documents);
        gone = Set.copyOf(gone);
        back = Set.copyOf(back);
    }

    /** Whether nothing is known beyond what was known before. */
    public boolean isEmpty() {
        return documents.isEmpty() && gone.isEmpty() && back.isEmpty();
    }
}
