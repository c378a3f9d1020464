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
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** The evidence of a request: what is there, what the vendor's form wants, and one more file. */
@Path("/requests/{id}/evidence")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class EvidencePage {
    /** The kind of a written record of prompt and answer. */
    static final String PROMPT_RECORD = "prompt-record";

    private final DraftApi api;
    private final Uploads uploads;
    private final RequestApi requests;
    private final Gateway gateway;
    private final Site site;

    EvidencePage(DraftApi api, Uploads uploads, RequestApi requests, Gateway gateway, Site site) {
        this.api = api;
        this.uploads = uploads;
        this.requests = requests;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance evidence(
                Form form, RequestApi.OptOutRequest request, List<DraftApi.KindInfo> kinds);
    }

    @GET
    public String evidence(String id) {
        return show(site.form(), id, gateway.ask(api.evidenceKinds()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(String id, MultipartFormDataInput sent) {
        Form form = site.form(Uploads.typed(sent));
        DraftWords words = site.words(DraftWords.class);
        form.required("kind", words.kindMissing());
        FormValue file = uploads.chosen(sent, "file", form, site);
        List<DraftApi.KindInfo> kinds = gateway.ask(api.evidenceKinds());
        boolean onlyTheFact =
                kinds.stream().anyMatch(kind -> !kind.file() && kind.id().equals(form.value("kind")));
        if (file == null && !onlyTheFact && form.text("note").isEmpty()) {
            form.reject("file", words.fileMissing());
        }
        if (form.isValid()) {
            try {
                add(id, form, onlyTheFact, file);
                return Response.seeOther(URI.create("/requests/" + id + "/evidence"))
                        .build();
            } catch (GatewayProblem problem) {
                form.rename("", "file").reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, id, kinds))
                .build();
    }

    /** A file, a note, or both; of a one-time code the fact and the time. */
    private void add(String id, Form form, boolean onlyTheFact, FormValue file) {
        String kind = form.value("kind");
        String note = form.textOrNull("note");
        if (onlyTheFact) {
            OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
            gateway.ask(api.describeEvidence(id, DraftApi.Describe.note(null, kind, null, now), form.getKey()));
            return;
        }
        String piece = file == null ? null : uploads.send(id, form.getKey(), kind, null, file);
        if (note != null) {
            gateway.ask(
                    api.describeEvidence(id, DraftApi.Describe.note(piece, kind, note, null), form.getKey() + "-note"));
        }
    }

    private String show(Form form, String id, List<DraftApi.KindInfo> kinds) {
        return site.show(Templates.evidence(form, gateway.find(requests.request(id)), kinds));
    }
}
