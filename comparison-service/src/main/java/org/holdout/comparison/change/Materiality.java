package org.holdout.comparison.change;

import java.util.List;

/** Whether a change of a policy matters to people's data. */
public final class Materiality {

    private Materiality() {}

    /** Judges a change. */
    public static Verdict judge(Change change, Origin origin) {
        return new Verdict(origin == Origin.CHANGED && !change.differences().isEmpty(), List.of());
    }
}
