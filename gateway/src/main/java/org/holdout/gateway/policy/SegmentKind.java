package org.holdout.gateway.policy;

import org.eclipse.microprofile.graphql.Description;

/** How two versions stand to each other at one place; UNCHANGED is a run of sentences that is only counted. */
@Description("How two versions stand to each other at one place; UNCHANGED is a run of sentences that is only counted.")
public enum SegmentKind {
    SAME,
    REMOVED,
    ADDED,
    REPLACED,
    UNCHANGED
}
