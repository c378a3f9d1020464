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
        @Description("Its id") @NonNull @Id String id,

        @Description("The organisation that uploaded it") @NonNull @Id
        String organisation,

        @Description("Whether a wrong line stops all of them") @NonNull
        ImportChoice choice,

        @Description("How far it is") @NonNull ImportState state,
        @Description("How many lines the file has") int lines,

        @Description("How many of them have their outcome, or were checked")
        int done,

        @Description("How many are drafts") int drafted,

        @Description("How many had been drafted before, by their reference")
        int repeated,

        @Description("How many are wrong") int faulty,
        @Description("When it was uploaded") @NonNull Instant createdAt,

        @Description("When every line had its outcome; null before")
        Instant finishedAt,

        @Description("When the report is removed") @NonNull Instant reportUntil) {}
