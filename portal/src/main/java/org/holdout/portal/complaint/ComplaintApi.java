package org.holdout.portal.complaint;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.graphql.client.typesafe.api.NestedParameter;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What a complaint's page asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface ComplaintApi {
    /** One of the person's own requests, with the complaint that could be lodged about it; null for everybody else's. */
    @Query("request")
    Uni<Request> complaint(
            @NonNull @Id String id,
            @NestedParameter("complaint") @Id String authority,
            @NestedParameter("complaint") String language);

    record Request(String id, String reference, Vendor vendor, Law law, Complaint complaint) {}

    record Vendor(String name) {}

    record Law(String id) {}

    record Complaint(
            Receiver authority,
            List<Receiver> others,
            List<Receiver> further,
            String language,
            String languageNote,
            String subject,
            List<Section> sections,
            String text,
            List<String> missing) {}

    record Receiver(
            String id,
            String lodgeAs,
            String name,
            String country,
            String website,
            String complaintUrl,
            boolean form,
            String email,
            String reason) {}

    record Section(String heading, List<String> paragraphs) {}
}
