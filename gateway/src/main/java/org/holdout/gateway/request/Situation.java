package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Something particular about a person that is a reason to object. */
@Type("Situation")
@Description("Something particular about a person that is a reason to object.")
public record Situation(
        @Description("Its id in the content") @NonNull @Id String id,
        @Description("Whether it is so") @NonNull String question,
        @Description("Examples") @NonNull String hint,
        @Description("What it adds to a letter") @NonNull String sentence) {}
