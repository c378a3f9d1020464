package org.holdout.gateway.operations;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Messages of a topic that a consumer gave up. */
@Type("DeadLetters")
@Description("Messages of a topic that a consumer gave up.")
public record DeadLetters(
        @Description("The topic that they come from") @NonNull
        String topic,

        @Description("How many were not sent again") int waiting) {}
