package org.holdout.gateway.complaint;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.page.Batches;
import org.holdout.gateway.page.Csv;
import org.holdout.gateway.request.ActionKind;
import org.holdout.gateway.request.OptOutRequest;

/** The complaint that could be lodged about a request now. */
@GraphQLApi
@Reported
@Authenticated
public class ComplaintApi {
    private final ComplaintClient client;
    private final Batches batches;
    private final Bounds bounds;

    ComplaintApi(@RestClient ComplaintClient client, Batches batches, Bounds bounds) {
        this.client = client;
        this.batches = batches;
        this.bounds = bounds;
    }

    /** The complaint about each request, in one call for all of them; none where nothing can be complained about. */
    @Name("complaint")
    @Description(
            "The complaint that you could lodge now; none while there is nothing to complain about, or no law to rest"
                    + " it on")
    public Uni<List<Complaint>> complaintOfRequests(
            @Source List<OptOutRequest> of,
            @Description("The id of a receiver; the right one if left out") @Id String authority,
            @Description("en or de; the authority's, or English, if left out") String language) {
        String whom = bounds.id("authority", authority);
        String written = bounds.id("language", language);
        return batches.fetch(
                        of.stream()
                                .filter(request -> request.allowedActions().contains(ActionKind.LODGE_COMPLAINT))
                                .map(OptOutRequest::id)
                                .toList(),
                        some -> client.complaints(Csv.of(some), whom, written),
                        Complaint::request)
                .map(found ->
                        of.stream().map(request -> found.get(request.id())).toList());
    }
}
