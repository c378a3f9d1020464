package org.holdout.gateway.policy;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A policy document and how it moved. */
@Type("PolicyDocument")
@Description("A policy document and how it moved.")
public record PolicyDocument(
        @Description("Its id") @NonNull @Id String document,

        @Description("The service that it is about") @NonNull
        String service,

        @Description("What kind of document it is") @NonNull String terms,

        @Description("How many versions are kept") int versions,

        @NonNull Instant firstAt,
        @NonNull Instant lastAt,

        @Description("How many of them changed what matters")
        int material,

        @Description("When that was last; none when it never did")
        Instant lastMaterialAt,

        @Description("The archive, or the address it is read at, no longer has it")
        boolean gone,

        @Description("The address that Holdout reads it at itself; none when an archive keeps it")
        String url,

        @Description("The language that it is asked for there")
        String language) {}
