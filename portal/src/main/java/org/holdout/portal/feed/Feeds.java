package org.holdout.portal.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Site;

/** What becomes of guides and what matters in policies, for feed readers: of all of them, or of one vendor's. */
@Path("/feeds")
@RunOnVirtualThread
class Feeds {
    private static final String ATOM = "application/atom+xml;charset=UTF-8";

    private final FeedApi api;
    private final AtomFeed atom;
    private final Gateway gateway;
    private final Site site;
    private final GuideItems guides;
    private final PolicyItems policies;

    Feeds(FeedApi api, AtomFeed atom, Gateway gateway, Site site, GuideItems guides, PolicyItems policies) {
        this.api = api;
        this.atom = atom;
        this.gateway = gateway;
        this.site = site;
        this.guides = guides;
        this.policies = policies;
    }

    @GET
    @Path("guides.atom")
    @Produces(ATOM)
    public Response all(Request request) {
        return answer(request, "/feeds/guides.atom", "/guides", words().allTitle(), guides.of(null));
    }

    @GET
    @Path("vendors/{id}.atom")
    @Produces(ATOM)
    public Response ofVendor(Request request, String id) {
        FeedApi.Vendor vendor = gateway.find(api.vendor(id));
        return answer(
                request,
                "/feeds/vendors/" + vendor.id() + ".atom",
                "/vendors/" + vendor.id(),
                words().vendorTitle(vendor.name()),
                guides.of(vendor.id()));
    }

    @GET
    @Path("policies.atom")
    @Produces(ATOM)
    public Response policies(Request request) {
        return answer(request, "/feeds/policies.atom", "/vendors", words().allPolicies(), policies.of(null));
    }

    @GET
    @Path("vendors/{id}/policies.atom")
    @Produces(ATOM)
    public Response policiesOfVendor(Request request, String id) {
        FeedApi.Vendor vendor = gateway.find(api.vendor(id));
        return answer(
                request,
                "/feeds/vendors/" + vendor.id() + "/policies.atom",
                "/vendors/" + vendor.id() + "/policies",
                words().vendorPolicies(vendor.name()),
                policies.of(vendor.id()));
    }

    private FeedWords words() {
        return site.words(FeedWords.class);
    }

    private Response answer(Request request, String path, String page, String title, List<Item> items) {
        String feed = atom.write(path, page, title, items);
        EntityTag tag = new EntityTag(digest(feed));
        Date changed = Date.from(AtomFeed.newest(items));
        Response.ResponseBuilder same = request.evaluatePreconditions(changed, tag);
        return (same == null ? Response.ok(feed) : same)
                .tag(tag)
                .lastModified(changed)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, site.getLang())
                .build();
    }

    private static String digest(String feed) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(feed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
