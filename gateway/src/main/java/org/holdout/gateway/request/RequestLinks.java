package org.holdout.gateway.request;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.guide.Guide;
import org.holdout.gateway.guide.Guides;
import org.holdout.gateway.guide.Vendor;
import org.holdout.gateway.guide.Vendors;

/** From requests to the vendors and guides that other services own. */
@GraphQLApi
@Reported
public class RequestLinks {
    private final Vendors vendors;
    private final Guides guides;

    RequestLinks(Vendors vendors, Guides guides) {
        this.vendors = vendors;
        this.guides = guides;
    }

    /** The vendor of each request, in one call for all of them. */
    @Name("vendor")
    @Description("The vendor that is asked")
    public Uni<List<Vendor>> vendorOfRequests(@Source List<OptOutRequest> of) {
        return vendors.byIds(of.stream().map(OptOutRequest::vendorId).toList())
                .map(found -> of.stream()
                        .map(request -> found.get(request.vendorId()))
                        .toList());
    }

    /** The guide of each request, in one call for all of them. */
    @Name("guide")
    @Description("The guide that the request follows")
    public Uni<List<Guide>> guideOfRequests(@Source List<OptOutRequest> of) {
        return guides.byIds(of.stream().map(OptOutRequest::guideId).toList())
                .map(found ->
                        of.stream().map(request -> found.get(request.guideId())).toList());
    }
}
