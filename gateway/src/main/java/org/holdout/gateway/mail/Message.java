package org.holdout.gateway.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.evidence.Evidence;

/** A mail that came for a request. */
@Type("Message")
@Description("A mail that came for a request.")
public record Message(
        @Description("Its id") @NonNull @Id String id,
        @Ignore @JsonProperty("request") String requestId,
        @NonNull Instant receivedAt,
        @Description("Who sent it") String from,

        @Description("Whether it came from another domain than the letter went to")
        boolean stranger,

        @Description("What it is about, in a line") String subject,
        @Description("Plain text") String text,

        @Description("False when the original says more") boolean whole,

        @Description("What kind of message it is") @NonNull MessageKind kind,

        @Description("What it was said to say, by its owner or by the organisation that acts; none before")
        ReplyMeaning meaning,

        @Description("The files that came with it") @NonNull List<@NonNull Evidence> attachments,

        @Description("Names of attachments that are only in the original") @NonNull
        List<@NonNull String> notTaken,

        @Description("The mail itself; none when it was too large to be taken, or was removed")
        Evidence original) {
    public Message {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        notTaken = notTaken == null ? List.of() : List.copyOf(notTaken);
    }
}
