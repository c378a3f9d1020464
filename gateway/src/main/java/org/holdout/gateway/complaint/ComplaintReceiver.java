package org.holdout.gateway.complaint;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Who can be complained to. */
@Type("ComplaintReceiver")
@Description("Who can be complained to.")
public record ComplaintReceiver(
        @NonNull @Id String id,

        @Description(
                "What to give lodgeComplaint as the authority; none for one that is not among the known authorities")
        @Id
        String lodgeAs,

        @NonNull String name,
        String country,
        String website,
        String complaintUrl,

        @Description("Whether complaintUrl is a complaint form; otherwise it is only its website")
        boolean form,

        String email,
        @Description("In which it works, ISO 639-1") String language,
        @Description("Why this one") @NonNull String reason) {}
