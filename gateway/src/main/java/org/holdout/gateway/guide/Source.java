package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Where a statement was read. */
@Type("Source")
@Description("Where a statement was read.")
public record Source(
        @Description("Its id in the content") @NonNull @Id String id,
        @Description("Its title") @NonNull String title,
        @Description("What kind of source it is") @NonNull String kind,
        @Description("Its address") String url,
        @Description("ISO 8601, to the day, month or year") String date) {}
