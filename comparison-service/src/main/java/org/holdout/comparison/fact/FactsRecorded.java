package org.holdout.comparison.fact;

import java.util.List;

/** That these facts came to be known, told within the transaction that records them. */
public record FactsRecorded(List<Fact> facts) {

    public FactsRecorded {
        facts = List.copyOf(facts);
    }
}
