package org.holdout.portal.retest;

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
import java.util.Optional;
import org.holdout.portal.draft.AiOutput;
import org.holdout.portal.draft.DraftApi;
import org.holdout.portal.draft.DraftWords;
import org.holdout.portal.draft.Seen;
import org.holdout.portal.draft.Uploads;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The same test again: shows what was asked, and keeps what is answered now. {@link VerdictPage} compares. */
@Path("/requests/{id}/test")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class TestPage {
    private final DraftApi api;
    private final RequestApi requests;
    private final Uploads uploads;
    private final Gateway gateway;
    private final Site site;

    TestPage(DraftApi api, RequestApi requests, Uploads uploads, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.uploads = uploads;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "retest", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance test(
                Form form, RequestApi.OptOutRequest request, List<RequestApi.Evidence> kept);
    }

    @GET
    public String ask(String id) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        List<RequestApi.Evidence> kept = KeptPrompts.of(request);
        Form form = kept.isEmpty() ? site.form() : Seen.now(site.form(), gateway.ask(api.me()));
        if (kept.size() == 1) {
            RequestApi.Description said = kept.getFirst().description();
            form.with("product", said.product()).with("model", said.model());
        }
        return site.show(Templates.test(form, request, kept));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(String id, MultipartFormDataInput sent) {
        Form form = site.form(Uploads.typed(sent));
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        List<RequestApi.Evidence> kept = KeptPrompts.of(request);
        Optional<RequestApi.Evidence> asked = kept.stream()
                .filter(piece -> piece.id().equals(form.value("kept")))
                .findFirst();
        if (asked.isEmpty()) {
            form.reject("kept", site.words(RetestWords.class).whichMissing());
        }
        OffsetDateTime seen = Seen.read(form, site.words(DraftWords.class));
        FormValue capture = uploads.chosen(sent, "file", form, site);
        if (form.isValid()) {
            try {
                String again = keep(id, form, asked.orElseThrow(), seen, capture);
                return Response.seeOther(URI.create(
                                "/requests/" + id + "/test/" + asked.get().id() + "/" + again))
                        .build();
            } catch (GatewayProblem problem) {
                form.rename("", "output").reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(site.show(Templates.test(form, request, kept)))
                .build();
    }

    private String keep(String id, Form form, RequestApi.Evidence asked, OffsetDateTime seen, FormValue capture) {
        List<String> captures = uploads.captures(id, form, capture);
        return gateway.ask(api.describeEvidence(
                        id, AiOutput.again(form, seen, captures, asked.description()), form.getKey()))
                .id();
    }
}
