package org.holdout.gateway.policy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A run of words. */
@Type("TextPart")
@Description("A run of words.")
public record TextPart(
        @Description("The words") @NonNull String text,
        @Description("Whether the other wording lacks it") boolean changed) {}
