package org.holdout.gateway.law;

import org.eclipse.microprofile.graphql.Description;

/** What a law's rule about time is about. */
@Description("What a law's rule about time is about.")
public enum LawRuleKind {
    ACKNOWLEDGE,
    ANSWER,
    EXTENSION,
    PAUSE,
    APPEAL,
    COMPLAINT
}
