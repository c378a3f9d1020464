package org.holdout.gateway.operations;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.bulk.ImportState;

/** How far an organisation's import is. */
@Type("ImportOverview")
@Description("How far an organisation's import is, in counts.")
public record ImportOverview(
        @Description("Its id") @NonNull @Id String id,

        @Description("What the organisation is called") @NonNull
        String organisation,

        @Description("How far it is") @NonNull ImportState state,

        @Description("How many lines its file has") int lines,

        @Description("How many of them have their outcome, or were checked")
        int done,

        @Description("How many were wrong") int faulty,
        @NonNull Instant createdAt,
        @Description("None while it is worked through") Instant finishedAt) {}
