package org.holdout.portal.watch;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.holdout.portal.vendors.VendorChoice;
import org.holdout.portal.vendors.VendorChoices;
import org.jboss.resteasy.reactive.RestQuery;

/** The addresses of policies that are read on schedule, for editors: what became of each, and one more. */
@Path(WatchPage.PAGE)
@RolesAllowed("editor")
@RunOnVirtualThread
@Produces(Html.TYPE)
class WatchPage {
    static final String PAGE = "/editor/watched";

    private static final List<String> FIELDS = List.of("url", "vendor", "service", "terms", "language");
    private static final String LANGUAGE = "en";

    private final WatchApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;
    private final VendorChoices vendors;

    WatchPage(WatchApi api, Gateway gateway, Site site, PagingConfig paging, VendorChoices vendors) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
        this.vendors = vendors;
    }

    @CheckedTemplate(basePath = "watch", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance watched(
                WatchApi.Watched watched, String next, List<VendorChoice> vendors, Form form, String done);
    }

    /** With the fields of the form in the address, it is filled with them: a page that moved is entered so. */
    @GET
    public String watched(@RestQuery String after, @RestQuery String done, @Context UriInfo address) {
        Form form = site.form();
        FIELDS.forEach(field -> form.with(field, address.getQueryParameters().getFirst(field)));
        return show(form, after, done);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response watch(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        WatchWords words = site.words(WatchWords.class);
        WatchApi.WatchAddressInput input = new WatchApi.WatchAddressInput(
                form.required("url", words.urlMissing()),
                form.required("vendor", words.vendorMissing()),
                form.required("service", words.serviceMissing()),
                form.required("terms", words.termsMissing()),
                form.required("language", words.languageMissing()));
        if (form.isValid()) {
            try {
                gateway.ask(api.watchAddress(input));
                return done("added");
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return bad(form);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(String id, MultivaluedMap<String, String> typed) {
        boolean stops = "stop".equals(typed.getFirst("do"));
        try {
            gateway.ask(stops ? api.stopWatching(id) : api.readWatchedNow(id));
            return done(stops ? "stopped" : "soon");
        } catch (GatewayProblem problem) {
            Form form = site.form();
            form.reject(problem);
            return bad(form);
        }
    }

    private static Response done(String what) {
        return Response.seeOther(
                        UriBuilder.fromPath(PAGE).queryParam("done", what).build())
                .build();
    }

    private Response bad(Form form) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, null, null))
                .build();
    }

    private String show(Form form, String after, String done) {
        site.at(PAGE);
        WatchApi.Watched watched = gateway.ask(api.watchedAddresses(paging.size(), after));
        return site.show(Templates.watched(
                watched,
                watched.pageInfo().hasNextPage()
                        ? site.withQuery("after", watched.pageInfo().endCursor())
                        : null,
                vendors.all(),
                form.with("language", LANGUAGE),
                done));
    }
}
