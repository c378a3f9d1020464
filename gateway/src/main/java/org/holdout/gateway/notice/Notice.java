package org.holdout.gateway.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One thing that the caller was told of one of their requests. */
@Type("Notice")
@Description("One thing that you were told of one of your requests.")
public record Notice(
        @Description("Its id") @NonNull @Id String id,
        @Description("What it is about") @NonNull NoticeKind kind,
        @Description("What it says") @NonNull String text,

        @Description("The id of the request that it is about") @NonNull @Id
        String request,

        @Description("The request's short reference") @NonNull
        String reference,

        @Ignore @JsonProperty("vendor") String vendorId,

        @Description("The day that it is about") @NonNull LocalDate aboutOn,

        @Description("The policy document that changed; none for other kinds")
        String document,

        @Description("Its new version; none for other kinds")
        String version,

        @NonNull Instant toldAt,

        @Description("None while it was not marked as read") Instant readAt) {}
