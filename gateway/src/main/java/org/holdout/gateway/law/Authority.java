package org.holdout.gateway.law;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Who takes complaints. */
@Type("Authority")
@Description("Who takes complaints.")
public record Authority(
        @NonNull @Id String id,
        @NonNull String name,
        @NonNull String country,
        String website,
        String complaintUrl,
        String email) {}
