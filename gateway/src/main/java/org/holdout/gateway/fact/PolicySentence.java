package org.holdout.gateway.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A sentence of a policy. */
@Type("PolicySentence")
@Description("A sentence of a policy; a heading or an item of a list is one too.")
public record PolicySentence(
        @Description("Counts from 1") int number,
        @Description("The sentence") @NonNull String text) {}
