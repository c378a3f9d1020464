package org.holdout.gateway.watch;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of a policy that is read on schedule; the vendor is linked by its id. */
@Type("WatchedAddress")
@Description("A page of a policy that Holdout reads on schedule.")
public record WatchedAddress(
        @Description("Its id") @NonNull @Id String id,

        @Description("Its address") @NonNull String url,

        @Ignore @JsonProperty("vendor") String vendorId,

        @Description("The product that the page is about") @NonNull
        String service,

        @Description("What kind of document it is, such as Privacy Policy") @NonNull
        String terms,

        @Description("The language it is asked for, such as en") @NonNull
        String language,

        @Description("The id of the policy document that its versions belong to; there is one once the page was read")
        @NonNull
        @Id
        String document,

        @Description("What became of the last try") @NonNull WatchStatus status,

        @Description("What the site answered; none when the page was read or the site did not answer")
        Integer httpStatus,

        @Description("Where the site says the page is instead; it is not followed")
        String redirectsTo,

        @NonNull Instant addedAt,

        @Description("When it was tried last; none before that")
        Instant triedAt,

        @Description("When the page was read last; none before that")
        Instant readAt,

        @Description("When it is read next; past when that is as soon as its site may be called") @NonNull
        Instant dueAt,

        @Description("Tries that failed since it was read") int failures,

        @Description("Whether they are so many that an editor should look")
        boolean failing,

        @Description("Whether it is watched no more") boolean stopped) {}
