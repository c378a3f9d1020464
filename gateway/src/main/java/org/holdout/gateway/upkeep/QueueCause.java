package org.holdout.gateway.upkeep;

import org.eclipse.microprofile.graphql.Description;

/** Why a guide waits for an editor. */
@Description("Why a guide waits for an editor.")
public enum QueueCause {
    REPORTS,
    POLICY_CHANGED,
    CHECK,
    NOT_CHECKED,
    CONFLICT
}
