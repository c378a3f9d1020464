package org.holdout.portal.facts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.holdout.portal.vendors.VendorChoice;
import org.holdout.portal.vendors.VendorChoices;
import org.jboss.resteasy.reactive.RestQuery;

/** The facts that wait for an editor, and the way to every other. */
@Path("/editor/facts")
@RolesAllowed("editor")
@RunOnVirtualThread
@Produces(Html.TYPE)
class FactsPage {
    private final FactsApi api;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;
    private final VendorChoices vendors;

    FactsPage(FactsApi api, Gateway gateway, Site site, PagingConfig paging, VendorChoices vendors) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
        this.vendors = vendors;
    }

    @CheckedTemplate(basePath = "facts", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance facts(
                FactsApi.Queue queue, FactsApi.Watched failing, String next, List<VendorChoice> vendors);

        static native TemplateInstance vendor(
                FactsApi.Vendor vendor, List<FactsApi.VendorFact> facts, List<FactsApi.Question> questions, Form form);
    }

    @GET
    public String facts(@RestQuery String after) {
        FactsApi.Queue queue = gateway.ask(api.factQueue(paging.size(), after));
        return site.show(Templates.facts(
                queue,
                gateway.ask(api.watchedAddresses(paging.size(), true)),
                queue.pageInfo().hasNextPage()
                        ? site.withQuery("after", queue.pageInfo().endCursor())
                        : null,
                vendors.all()));
    }

    /** The vendor's cells; with a question and a place, leads to that cell, also where nothing is known of it yet. */
    @GET
    @Path("{vendor}")
    public Response vendor(String vendor, @Context UriInfo address) {
        MultivaluedMap<String, String> asked = address.getQueryParameters();
        Form form = site.form(asked);
        String question = asked.containsKey("dimension")
                ? form.required("dimension", site.words(FactsWords.class).chooseQuestion())
                : null;
        if (question != null) {
            try {
                FactsApi.Page cell = gateway.find(api.fact(vendor, question, form.textOrNull("region")));
                return Response.seeOther(FactPage.address(cell).build()).build();
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return Response.status(form.isValid() ? Response.Status.OK : Response.Status.BAD_REQUEST)
                .entity(site.show(Templates.vendor(
                        named(vendor),
                        gateway.find(api.vendorFacts(vendor)),
                        gateway.ask(api.dimensions()),
                        form.with("region", FactPage.WORLDWIDE))))
                .build();
    }

    private FactsApi.Vendor named(String vendor) {
        return Optional.ofNullable(gateway.ask(api.vendor(vendor)))
                .orElseGet(() -> new FactsApi.Vendor(vendor, vendor));
    }
}
