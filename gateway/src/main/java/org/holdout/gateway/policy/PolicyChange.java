package org.holdout.gateway.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A new version of a policy document, against the one before; the vendor is linked by its id. */
@Type("PolicyChange")
@Description("A new version of a policy document, against the one before.")
public record PolicyChange(
        @Description("The document's id: its service and its kind, such as ChatGPT/Privacy Policy") @NonNull @Id
        String document,

        @Description("The service that the document is about") @NonNull
        String service,

        @Description("What kind of document it is, such as Privacy Policy") @NonNull
        String terms,

        @Ignore @JsonProperty("vendor") String vendorId,

        @Description("The version's id") @NonNull @Id String version,

        @Description("Counts the document's versions from 1")
        int number,

        @NonNull Instant capturedAt,
        @Description("Where the version came from") @NonNull VersionOrigin origin,

        @Description("Whether what is collected, used, trained on, shared, kept or people's choices changed")
        boolean material,

        @Description("Why it matters, or does not") @NonNull List<@NonNull ChangeReason> reasons,

        @Description("How many sentences only this version has")
        int added,

        @Description("How many sentences only the version before has")
        int removed,

        @Description("The address that Holdout read it at itself; none when it comes from an archive")
        String url,

        @Description("The language that it was asked for there")
        String language) {
    public PolicyChange {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }
}
