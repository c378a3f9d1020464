package org.holdout.comparison.change;

import java.util.List;

/**
 * Whether a change matters to people's data, and why.
 *
 * @param reasons what decided, the sentences that count first; at most {@link #MOST_REASONS}
 */
public record Verdict(boolean material, List<Reason> reasons) {

    /** More reasons than anybody reads. */
    public static final int MOST_REASONS = 20;

    public Verdict {
        reasons = List.copyOf(reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
    }

    /**
     * A rule that applied.
     *
     * @param rule the rule's name
     * @param sentence the sentence it applied to, cut where it is long; empty when it is about the whole version
     */
    public record Reason(String rule, String sentence) {}
}
