package org.holdout.portal.word;

/** What a person can ask of a controller. */
public enum RightKind {
    OBJECTION,
    ERASURE,
    ACCESS,
    RECTIFICATION,
    RESTRICTION,
    OPT_OUT,
    OPT_OUT_OF_SALE,
    LIMIT_SENSITIVE,
    SUSPENSION,
    WITHDRAW_CONSENT,
    OTHER
}
