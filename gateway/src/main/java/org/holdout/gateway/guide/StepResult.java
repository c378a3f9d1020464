package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** What became of a step when somebody tried it. */
@Description("What became of a step when somebody tried it.")
public enum StepResult {
    WORKS,
    MOVED,
    GONE
}
