package org.holdout.gateway.bulk;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A file of many drafts, and how far it is. */
@Type("RequestImport")
@Description("A file of many drafts, and how far it is.")
public record RequestImport(
        @NonNull @Id String id,
        @NonNull @Id String organisation,
        @NonNull ImportChoice choice,
        @NonNull ImportState state,
        @Description("How many lines the file has") int lines,

        @Description("How many of them have their outcome, or were checked")
        int done,

        @Description("How many are drafts") int drafted,

        @Description("How many had been drafted before, by their reference")
        int repeated,

        @Description("How many are wrong") int faulty,
        @NonNull Instant createdAt,
        Instant finishedAt,

        @Description("When the report is removed") @NonNull Instant reportUntil) {}
