package org.holdout.gateway.operations;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How far an archive of policies is read in. */
@Type("PolicyImport")
@Description("How far an archive of policies is read in.")
public record PolicyImport(
        @Description("What the archive is called") @NonNull String archive,

        @Description("How far it is") @NonNull PolicyImportState state,

        @Description("How many of its commits are read in") int imported,

        @Description("How many commits there are to read") int total,

        @Description("What was skipped, and why") @NonNull List<@NonNull String> problems,

        @Description("How many more there were than are told")
        int furtherProblems,

        @Description("When it last moved") @NonNull Instant changedAt) {}
