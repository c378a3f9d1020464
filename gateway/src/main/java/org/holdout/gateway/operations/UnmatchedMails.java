package org.holdout.gateway.operations;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The oldest mails that are for no request. */
@Type("UnmatchedMails")
@Description("The oldest mails that are for no request.")
public record UnmatchedMails(
        @Description("How many there are in all") int total,
        @Description("The oldest of them") @NonNull List<@NonNull UnmatchedMail> mails) {
    public UnmatchedMails {
        mails = mails == null ? List.of() : List.copyOf(mails);
    }
}
