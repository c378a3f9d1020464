package org.holdout.gateway.evidence;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a piece of evidence is. */
@Type("EvidenceKind")
@Description("What a piece of evidence is.")
public record EvidenceKind(
        @Description("Its id") @NonNull @Id String id,
        @Description("Its name") @NonNull String name) {}
