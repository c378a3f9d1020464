package org.holdout.comparison.policy;

import java.util.Set;

/** That these documents have versions more than before, told within the transaction that shows them. */
public record VersionsShown(Set<String> documents) {

    public VersionsShown {
        documents = Set.copyOf(documents);
    }
}
