package org.holdout.gateway.live;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** That a policy document has a new version: a hint to read it. */
@Type("PolicyUpdate")
@Description("That a policy document has a new version: a hint to read it.")
public record PolicyUpdate(
        @Description("The vendor's id") @NonNull @Id String vendor,
        @Description("The document's id") @NonNull @Id String document,
        @Description("The new version's id") @NonNull @Id String version,

        @Description("Whether what matters to people's data changed")
        boolean material,

        @NonNull Instant at) {}
