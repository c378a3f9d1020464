package org.holdout.gateway.retest;

import org.eclipse.microprofile.graphql.Description;

/** Why a verdict is proposed. */
@Description(
        "Why a verdict is proposed: kept strings were found or not, none were kept, there is no answer, or the model declined.")
public enum VerdictReason {
    FOUND,
    NOT_FOUND,
    NO_STRINGS,
    NO_OUTPUT,
    REFUSED
}
