package org.holdout.gateway.complaint;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Who can be complained to. */
@Type("ComplaintReceiver")
@Description("Who can be complained to.")
public record ComplaintReceiver(
        @Description("The id in the content") @NonNull @Id String id,

        @Description(
                "What to give lodgeComplaint as the authority; none for one that is not among the known authorities")
        @Id
        String lodgeAs,

        @Description("The name") @NonNull String name,

        @Description("The country's code (ISO 3166-1 alpha-2)")
        String country,

        @Description("The website") String website,
        @Description("The page where complaints are made") String complaintUrl,

        @Description("Whether complaintUrl is a complaint form; otherwise it is only its website")
        boolean form,

        @Description("The e-mail address") String email,
        @Description("In which it works, ISO 639-1") String language,
        @Description("Why this one") @NonNull String reason) {}
