package org.holdout.gateway.operations;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One thing that an operator or editor did. */
@Type("AuditEntry")
@Description("One thing that an operator or editor did.")
public record AuditEntry(
        @Description("From 1, without a gap") int number,
        @NonNull Instant at,

        @Description("The role in which they did it") @NonNull
        String role,

        @Description("Their account's id; none once it was kept long enough")
        String actor,

        @Description("What they did, as a code") @NonNull String action,

        @Description("The id of what they did it to") @NonNull
        String object) {}
