package org.holdout.request.law;

/** What a right does, told apart without regard to the law that gives it. */
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
