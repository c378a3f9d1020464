package org.holdout.portal.word;

/** Why a step is in doubt. */
public enum DoubtReason {
    REPORTS,
    POLICY_CHANGED,
    CHECK
}
