package org.holdout.portal.facts;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.FactOrigin;
import org.holdout.portal.word.Verification;
import org.jboss.resteasy.reactive.RestQuery;

/** One fact for an editor: record, revise or confirm it, with a quotation picked from the policy's own text. */
@Path("/editor/facts/{vendor}/{dimension}")
@RolesAllowed("editor")
@RunOnVirtualThread
@Produces(Html.TYPE)
class FactPage {
    static final String WORLDWIDE = "WORLDWIDE";

    private final FactsApi api;
    private final Gateway gateway;
    private final Site site;

    FactPage(FactsApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "facts", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance fact(FactsApi.Page page, Form form, Shown shown);
    }

    @GET
    public String fact(String vendor, String dimension, @RestQuery String region, @RestQuery String done) {
        return show(page(vendor, dimension, region), site.form(), done != null);
    }

    /** Shows a version's text in the form, or says the fact anew, or that it still holds, or whose statement does. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(String vendor, String dimension, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        FactsApi.Page page = page(vendor, dimension, form.value("region"));
        return switch (form.value("do")) {
            case "revise", "confirm" -> say(page, form, form.value("do").equals("confirm"));
            case "take" -> settle(page, form);
            default -> Response.ok(show(page, form, false)).build();
        };
    }

    private Response say(FactsApi.Page page, Form form, boolean confirms) {
        FactForm fact = new FactForm(form, words());
        FactsApi.QuotationInput quotation = fact.quotation(text(form));
        String reason = fact.reason();
        FactsApi.FactInput input = confirms ? null : fact.read(quotation);
        if (form.isValid()) {
            try {
                if (confirms) {
                    gateway.ask(api.confirmFact(
                            page.vendor().id(),
                            page.dimension().id(),
                            page.region(),
                            form.version(),
                            reason,
                            quotation));
                } else {
                    gateway.ask(api.reviseFact(
                            page.vendor().id(), page.dimension().id(), page.region(), form.version(), reason, input));
                }
                return done(page);
            } catch (GatewayProblem problem) {
                form.rename("version", "document").reject(problem);
            }
        }
        return bad(page, form);
    }

    private Response settle(FactsApi.Page page, Form form) {
        FactOrigin take = form.code("take", FactOrigin.class);
        if (take == null) {
            form.reject("", words().sideMissing());
            return bad(page, form);
        }
        try {
            gateway.ask(api.resolveFactConflict(
                    page.vendor().id(), page.dimension().id(), page.region(), form.version(), take));
            return done(page);
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return bad(page, form);
        }
    }

    private static Response done(FactsApi.Page page) {
        return Response.seeOther(address(page).queryParam("done", "yes").build())
                .build();
    }

    /** Where the page of a cell is. */
    static UriBuilder address(FactsApi.Page cell) {
        return UriBuilder.fromPath("/editor/facts")
                .path(cell.vendor().id())
                .path(cell.dimension().id())
                .queryParam("region", cell.region());
    }

    private Response bad(FactsApi.Page page, Form form) {
        FactsApi.Page newest = page(page.vendor().id(), page.dimension().id(), page.region());
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(newest, form, false))
                .build();
    }

    private String show(FactsApi.Page page, Form form, boolean done) {
        new FactForm(form, words()).fill(page);
        List<FactsApi.Document> documents =
                gateway.ask(api.policyDocuments(page.vendor().id()));
        return site.show(Templates.fact(
                page, form, new Shown(documents, text(form), form.value("find"), form.values("sentence"), done)));
    }

    /** The chosen document in the chosen version, its newest when that is another document's; null when none is chosen. */
    private FactsApi.Text text(Form form) {
        if (!new FactForm(form, words()).quotes()) {
            return null;
        }
        String version = form.textOrNull("policyVersion");
        FactsApi.Text text = version == null ? null : gateway.ask(api.policyText(form.value("document"), version));
        FactsApi.Text shown = text == null ? gateway.ask(api.policyText(form.value("document"), null)) : text;
        if (shown != null) {
            form.replace("policyVersion", List.of(shown.version()));
        }
        return shown;
    }

    private FactsApi.Page page(String vendor, String dimension, String region) {
        return gateway.find(
                api.fact(vendor, dimension, region == null || region.isBlank() ? WORLDWIDE : region.strip()));
    }

    private FactsWords words() {
        return site.words(FactsWords.class);
    }

    /** How far a fact can have been read. */
    @TemplateExtension(namespace = "factOffers")
    static Verification[] verifications() {
        return Verification.values();
    }
}
