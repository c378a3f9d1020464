package org.holdout.guide.vendor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.holdout.guide.paging.Page;
import org.holdout.guide.paging.Paging;
import org.holdout.guide.search.Search;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** Public reads of vendors. */
@Path("/vendors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class VendorResource {

    private final Vendors vendors;
    private final Paging paging;
    private final Search search;

    VendorResource(Vendors vendors, Paging paging, Search search) {
        this.vendors = vendors;
        this.paging = paging;
        this.search = search;
    }

    /**
     * The vendors with the given {@code ids} in that order, or one page of all that match {@code search}, best first.
     *
     * @param ids ids with commas, at most a page's bound; the other parameters count only without it
     */
    @GET
    public Page<VendorView> vendors(
            @RestQuery String search, @RestQuery String first, @RestQuery String after, @RestQuery String ids) {
        if (ids != null) {
            return Page.whole(vendors.named(paging.ids("ids", ids)));
        }
        return vendors.page(this.search.term(search), paging.start(after), paging.size(first));
    }

    /** One vendor, or NOT_FOUND. */
    @GET
    @Path("{id}")
    public VendorView vendor(@PathParam("id") String id) {
        return vendors.named(id.indexOf('\0') < 0 ? List.of(id) : List.of()).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ErrorCode.NOT_FOUND, "There is no such vendor."));
    }
}
