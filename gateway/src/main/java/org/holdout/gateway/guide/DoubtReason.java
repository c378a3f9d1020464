package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** Why a step may no longer hold. */
@Description("Why a step may no longer hold.")
public enum DoubtReason {
    REPORTS,
    POLICY_CHANGED,
    CHECK
}
