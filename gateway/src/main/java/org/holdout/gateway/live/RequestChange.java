package org.holdout.gateway.live;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** That a request changed: a hint to read it again. */
@Type("RequestChange")
@Description("That a request changed: a hint to read it again.")
public record RequestChange(
        @Description("The request's id") @NonNull @Id String id,

        @Description("The request's version after the change")
        int version,

        @Description("What was done, such as SEND or RECORD_ANSWER") @NonNull
        String action,

        @Description("The request's state after the change") @NonNull
        String state,

        @NonNull Instant at) {}
