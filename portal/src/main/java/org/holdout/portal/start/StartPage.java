package org.holdout.portal.start;

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
import org.holdout.portal.site.Countries;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.Channel;
import org.jboss.resteasy.reactive.RestQuery;

/** Starts a request in two questions: where the person lives, and which right they use. */
@Path("/requests/new")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class StartPage {
    private final StartApi api;
    private final Gateway gateway;
    private final Site site;

    StartPage(StartApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "start", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance country(
                Form form, StartApi.Vendor vendor, StartApi.Guide guide, List<Countries.Country> countries);

        static native TemplateInstance right(
                Form form, StartApi.Vendor vendor, StartApi.Guide guide, List<StartApi.ApplicableLaw> laws);
    }

    @GET
    public Response ask(
            @RestQuery String guide, @RestQuery String vendor, @RestQuery String country, @RestQuery String state) {
        Form form = site.form()
                .with("guide", guide)
                .with("vendor", vendor)
                .with("country", country)
                .with("state", state);
        if (isAboutNobody(form)) {
            return toGuides();
        }
        StartApi.Profile profile = country == null ? gateway.ask(api.me()).profile() : null;
        if (profile != null) {
            form.with("country", profile.country()).with("state", profile.state());
        }
        return Response.ok(showCountry(form)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        if (isAboutNobody(form)) {
            return toGuides();
        }
        form.required("country", site.words(StartWords.class).countryMissing());
        if (!form.isValid() || form.value("step").equals("back")) {
            return Response.ok(showCountry(form)).build();
        }
        return form.value("step").equals("right")
                ? create(form)
                : Response.ok(showRight(form)).build();
    }

    private Response create(Form form) {
        StartWords words = site.words(StartWords.class);
        List<RightChoice> chosen = form.values("right").stream()
                .flatMap(value -> RightChoice.read(value).stream())
                .toList();
        long laws = chosen.stream().map(RightChoice::law).distinct().count();
        if (chosen.isEmpty()) {
            form.reject("right", words.rightMissing());
        } else if (laws > 1) {
            form.reject("right", words.oneLaw());
        }
        if (form.isValid()) {
            try {
                StartApi.Draft draft = gateway.ask(api.draftRequest(new StartApi.DraftRequest(
                        vendor(form).id(),
                        form.value("country"),
                        form.textOrNull("state"),
                        chosen.stream().map(RightChoice::kind).toList(),
                        chosen.getFirst().law(),
                        form.code("channel", Channel.class),
                        form.textOrNull("guide"),
                        form.getKey())));
                return Response.seeOther(URI.create("/requests/" + draft.id())).build();
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(showRight(form))
                .build();
    }

    private static boolean isAboutNobody(Form form) {
        return form.text("guide").isEmpty() && form.text("vendor").isEmpty();
    }

    private static Response toGuides() {
        return Response.seeOther(URI.create("/guides")).build();
    }

    private String showCountry(Form form) {
        return site.show(Templates.country(form, vendor(form), guide(form), site.countries()));
    }

    private String showRight(Form form) {
        StartApi.Vendor vendor = vendor(form);
        try {
            List<StartApi.ApplicableLaw> laws =
                    gateway.ask(api.applicableLaws(form.value("country"), form.textOrNull("state"), vendor.id()));
            return site.show(Templates.right(form, vendor, guide(form), laws));
        } catch (GatewayProblem problem) {
            form.reject(problem);
            return showCountry(form);
        }
    }

    private StartApi.Guide guide(Form form) {
        return form.text("guide").map(id -> gateway.find(api.guide(id))).orElse(null);
    }

    private StartApi.Vendor vendor(Form form) {
        StartApi.Guide guide = guide(form);
        return guide == null ? gateway.find(api.vendor(form.value("vendor"))) : guide.vendor();
    }
}
