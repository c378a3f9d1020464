package org.holdout.guide.step;

/** Why a step may no longer hold. */
public enum DoubtReason {
    /** Enough readers found it moved or gone. */
    REPORTS,
    /** The policy that it was read in has changed since. */
    POLICY_CHANGED,
    /** An editor tried it and found it moved or gone. */
    CHECK
}
