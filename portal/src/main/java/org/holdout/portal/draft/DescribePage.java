package org.holdout.portal.draft;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Countries;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Describes what a model answered: the prompt, the answer, when, where and with what. */
@Path("/requests/{id}/evidence/describe")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class DescribePage {
    private final DraftApi api;
    private final RequestApi requests;
    private final Uploads uploads;
    private final Gateway gateway;
    private final Site site;

    DescribePage(DraftApi api, RequestApi requests, Uploads uploads, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.uploads = uploads;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance describe(
                Form form, RequestApi.OptOutRequest request, List<Countries.Country> countries);
    }

    @GET
    public String ask(String id) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        Form form = Seen.zone(site.form(), gateway.ask(api.me())).with("country", request.country());
        return show(form, request);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(String id, MultipartFormDataInput sent) {
        Form form = site.form(Uploads.typed(sent));
        DraftWords words = site.words(DraftWords.class);
        form.required("prompt", words.promptMissing());
        form.required("output", words.outputMissing());
        OffsetDateTime seen = Seen.read(form, words);
        FormValue capture = uploads.chosen(sent, "file", form, site);
        if (form.isValid()) {
            try {
                List<String> captures = uploads.captures(id, form, capture);
                gateway.ask(api.describeEvidence(id, AiOutput.read(form, seen, captures), form.getKey()));
                return Response.seeOther(URI.create("/requests/" + id + "/evidence"))
                        .build();
            } catch (GatewayProblem problem) {
                form.rename("", "file").reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, gateway.find(requests.request(id))))
                .build();
    }

    private String show(Form form, RequestApi.OptOutRequest request) {
        return site.show(Templates.describe(form, request, site.countries()));
    }
}
