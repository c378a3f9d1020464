package org.holdout.gateway.law;

import org.eclipse.microprofile.graphql.Description;

/** What a right lets a person ask. */
@Description("What a right lets a person ask.")
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
