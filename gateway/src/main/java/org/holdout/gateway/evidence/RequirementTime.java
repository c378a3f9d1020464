package org.holdout.gateway.evidence;

import org.eclipse.microprofile.graphql.Description;

/** When the vendor wants it: before or during the submission. */
@Description("When the vendor wants it: before or during the submission.")
public enum RequirementTime {
    BEFORE,
    DURING
}
