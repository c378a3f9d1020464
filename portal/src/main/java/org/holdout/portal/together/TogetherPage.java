package org.holdout.portal.together;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.guides.AllVendors;
import org.holdout.portal.guides.GuidesApi;
import org.holdout.portal.site.Countries;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.start.StartApi;

/** Starts requests to several companies at once, or to one that Holdout does not know, in two questions. */
@Path("/requests/together")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class TogetherPage {
    private final TogetherApi api;
    private final StartApi start;
    private final Gateway gateway;
    private final Site site;
    private final AllVendors all;
    private final TogetherConfig config;

    TogetherPage(TogetherApi api, StartApi start, Gateway gateway, Site site, AllVendors all, TogetherConfig config) {
        this.api = api;
        this.start = start;
        this.gateway = gateway;
        this.site = site;
        this.all = all;
        this.config = config;
    }

    @CheckedTemplate(basePath = "together", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance companies(
                Form form, List<GuidesApi.Vendor> vendors, int mostAtOnce, List<Countries.Country> countries);

        /** {@code alone}: whether it goes to one company only, so that the page can say who answers for it. */
        static native TemplateInstance rights(
                Form form, List<String> names, List<StartApi.ApplicableLaw> laws, boolean alone);
    }

    @GET
    public String ask() {
        Form form = site.form();
        StartApi.Profile profile = gateway.ask(start.me()).profile();
        if (profile != null) {
            form.with("country", profile.country()).with("state", profile.state());
        }
        return showCompanies(form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        Companies companies = new Companies(form, site.words(TogetherWords.class), config.most());
        companies.check();
        if (!form.isValid()) {
            return wrong(showCompanies(form));
        }
        return switch (form.value("step")) {
            case "rights" -> create(form, companies);
            case "back" -> Response.ok(showCompanies(form)).build();
            default -> Response.ok(showRights(form, companies)).build();
        };
    }

    private Response create(Form form, Companies companies) {
        List<TogetherApi.NewRequest> requests = companies.requests();
        if (!form.isValid()) {
            return wrong(showRights(form, companies));
        }
        try {
            List<TogetherApi.Draft> drafts = gateway.ask(api.draftRequests(requests, form.getKey()));
            String page = drafts.size() == 1 ? "/requests/" + drafts.getFirst().id() : "/requests";
            return Response.seeOther(URI.create(page)).build();
        } catch (GatewayProblem problem) {
            companies.take(problem, all.read());
            return wrong(showCompanies(form));
        }
    }

    private String showCompanies(Form form) {
        return site.show(Templates.companies(form, all.read(), config.most(), site.countries()));
    }

    private String showRights(Form form, Companies companies) {
        try {
            List<StartApi.ApplicableLaw> laws = gateway.ask(
                    start.applicableLaws(form.value("country"), form.textOrNull("state"), companies.first()));
            List<String> names = companies.names(all.read());
            return site.show(Templates.rights(form, names, laws, names.size() == 1));
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return showCompanies(form);
        }
    }

    private static Response wrong(String page) {
        return Response.status(Response.Status.BAD_REQUEST).entity(page).build();
    }
}
