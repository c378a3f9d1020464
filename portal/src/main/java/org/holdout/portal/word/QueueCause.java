package org.holdout.portal.word;

/** Why a guide waits for an editor. */
public enum QueueCause {
    REPORTS,
    POLICY_CHANGED,
    CHECK,
    NOT_CHECKED,
    CONFLICT
}
