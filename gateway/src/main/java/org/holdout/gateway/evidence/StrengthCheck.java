package org.holdout.gateway.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One check of how strong a piece of evidence is. */
@Type("StrengthCheck")
@Description("One check of how strong a piece of evidence is.")
public record StrengthCheck(
        @Description("Its id") @NonNull @Id String id,
        @Description("What is looked at") @NonNull String text,
        @Description("Whether it holds") boolean passed,
        @Description("What would make it stronger") @NonNull String advice) {}
