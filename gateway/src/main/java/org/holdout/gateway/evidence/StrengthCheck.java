package org.holdout.gateway.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One check of how strong a piece of evidence is. */
@Type("StrengthCheck")
@Description("One check of how strong a piece of evidence is.")
public record StrengthCheck(
        @NonNull @Id String id,
        @NonNull String text,
        boolean passed,
        @NonNull String advice) {}
