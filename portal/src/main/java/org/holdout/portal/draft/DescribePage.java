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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;

/** Describes what a model answered: the prompt, the answer, when, where and with what. */
@Path("/requests/{id}/evidence/describe")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class DescribePage {
    private final DraftApi api;
    private final RequestApi requests;
    private final Gateway gateway;
    private final Site site;

    DescribePage(DraftApi api, RequestApi requests, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance describe(Form form, RequestApi.OptOutRequest request);
    }

    @GET
    public String ask(String id) {
        return show(site.form(), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        DraftWords words = site.words(DraftWords.class);
        form.required("prompt", words.promptMissing());
        form.required("output", words.outputMissing());
        LocalDate captured = form.date("capturedAt");
        if (form.isValid()) {
            try {
                gateway.ask(api.describeEvidence(id, description(form, captured), form.getKey()));
                return Response.seeOther(URI.create("/requests/" + id + "/evidence"))
                        .build();
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, id))
                .build();
    }

    private static DraftApi.Describe description(Form form, LocalDate captured) {
        Instant at = captured == null ? null : captured.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new DraftApi.Describe(
                EvidencePage.PROMPT_RECORD,
                form.textOrNull("prompt"),
                form.textOrNull("output"),
                form.textOrNull("product"),
                form.textOrNull("model"),
                at,
                form.textOrNull("accountState"),
                form.text("searchOff").map("yes"::equals).orElse(null),
                form.textOrNull("note"),
                form.text("identifyingStrings")
                        .map(lines -> lines.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList())
                        .orElse(List.of()));
    }

    private String show(Form form, String id) {
        return site.show(Templates.describe(form, gateway.find(requests.request(id))));
    }
}
