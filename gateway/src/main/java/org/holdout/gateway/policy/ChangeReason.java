package org.holdout.gateway.policy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Why a change matters, or does not. */
@Type("ChangeReason")
@Description("Why a change matters, or does not.")
public record ChangeReason(
        @Description("The rule's name") @NonNull String rule,

        @Description("The sentence it applied to; empty when it is about the whole version")
        String sentence) {}
