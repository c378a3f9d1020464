package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** How a step was checked last. */
@Description("How a step was checked last.")
public enum StepStatus {
    READ_ON_PAGE,
    PARTLY_READ,
    GENERAL_KNOWLEDGE,
    CHECKED,
    IN_DOUBT
}
