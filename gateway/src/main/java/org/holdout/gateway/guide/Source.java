package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Where a statement was read. */
@Type("Source")
@Description("Where a statement was read.")
public record Source(
        @NonNull @Id String id,
        @NonNull String title,
        @NonNull String kind,
        String url,
        @Description("ISO 8601, to the day, month or year") String date) {}
