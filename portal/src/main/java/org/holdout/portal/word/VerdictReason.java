package org.holdout.portal.word;

/** Why a verdict on the same test is proposed. */
public enum VerdictReason {
    FOUND,
    NOT_FOUND,
    NO_STRINGS,
    NO_OUTPUT,
    REFUSED
}
