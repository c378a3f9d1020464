package org.holdout.gateway.operations;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A mail that is for no request, as far as an operator may know of it. */
@Type("UnmatchedMail")
@Description(
        "A mail that is for no request, as far as an operator may know of it: nothing of what it says or who wrote it.")
public record UnmatchedMail(
        @Description("Its id") @NonNull @Id String id,

        @Description("When the mail server took it") Instant receivedAt,

        @Description("In bytes, as it travels") int size,

        @Description("Whether it has files; none where that cannot be known")
        Boolean attachments) {}
