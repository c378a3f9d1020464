package org.holdout.comparison.policy;

import java.util.List;
import java.util.Optional;

/**
 * A commit of an archive.
 *
 * @param captures what it says about documents, in the order in which it is put; none when it changes other files only
 */
record CapturedCommit(String id, List<Capture> captures) {

    Optional<Capture> first() {
        return captures.isEmpty() ? Optional.empty() : Optional.of(captures.getFirst());
    }

    /** What is left of it after its first capture; empty when nothing is. */
    Optional<CapturedCommit> afterFirst() {
        return captures.size() < 2
                ? Optional.empty()
                : Optional.of(new CapturedCommit(id, captures.subList(1, captures.size())));
    }
}
