package org.holdout.guide.guide;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.holdout.guide.input.Choice;
import org.holdout.guide.paging.Page;
import org.holdout.guide.paging.Paging;
import org.holdout.guide.read.ReadCounts;
import org.holdout.guide.search.Search;
import org.holdout.guide.vendor.Vendors;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** Public reads of guides. */
@Path("/guides")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GuideResource {

    private final Guides guides;
    private final GuideFilters filters;
    private final Paging paging;
    private final Search search;
    private final Vendors vendors;
    private final ReadCounts reads;

    GuideResource(
            Guides guides, GuideFilters filters, Paging paging, Search search, Vendors vendors, ReadCounts reads) {
        this.vendors = vendors;
        this.guides = guides;
        this.filters = filters;
        this.paging = paging;
        this.search = search;
        this.reads = reads;
    }

    /**
     * The guides with the given {@code ids} in that order, or all guides of the given {@code vendors}, or one page of
     * all that the filters keep and that match {@code search}.
     *
     * @param order VENDOR or BEST; without it best match first, without a search by vendor
     * @param ids ids with commas, at most a page's bound; the other parameters count only without it
     * @param vendors ids of vendors with commas, likewise
     */
    @GET
    public Page<GuideView> guides(
            @BeanParam GuideQuery query,
            @RestQuery String search,
            @RestQuery String order,
            @RestQuery String first,
            @RestQuery String after,
            @RestQuery String ids,
            @RestQuery String vendors) {
        if (ids != null) {
            return Page.whole(guides.named(paging.ids("ids", ids)));
        }
        if (vendors != null) {
            return Page.whole(guides.ofVendors(paging.ids("vendors", vendors)));
        }
        return guides.page(
                filters.read(query),
                this.search.term(search),
                Choice.one("order", order, GuideOrder.class),
                paging.start(after),
                paging.size(first));
    }

    /**
     * One guide with its vendor, or NOT_FOUND.
     *
     * @param revision an earlier revision; absent for the one that holds now
     */
    @GET
    @Path("{id}")
    public GuidePage guide(@PathParam("id") String id, @RestQuery String revision) {
        Optional<GuideView> guide = id.indexOf('\0') >= 0
                ? Optional.empty()
                : revision == null
                        ? guides.named(List.of(id)).stream().findFirst()
                        : guides.revision(id, number(revision));
        if (revision == null && guide.isPresent()) {
            reads.count(id);
        }
        return guide.map(found -> new GuidePage(found, vendors.view(found.vendor())))
                .orElseThrow(() -> ProblemException.of(
                        ErrorCode.NOT_FOUND,
                        revision == null ? "There is no such guide." : "There is no such revision of this guide."));
    }

    private static int number(String revision) {
        try {
            return Integer.parseInt(revision);
        } catch (NumberFormatException noNumber) {
            throw ProblemException.invalid("revision", "Give a whole number; the first revision is 1.");
        }
    }
}
