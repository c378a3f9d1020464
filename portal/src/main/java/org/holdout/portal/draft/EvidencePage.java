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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The evidence of a request: what is there, what the vendor's form wants, and one more file. */
@Path("/requests/{id}/evidence")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class EvidencePage {
    /** The kind of a written record of prompt and answer. */
    static final String PROMPT_RECORD = "prompt-record";

    private final EvidenceFiles files;
    private final RequestApi requests;
    private final Gateway gateway;
    private final Site site;
    private final UploadConfig upload;

    EvidencePage(
            @RestClient EvidenceFiles files, RequestApi requests, Gateway gateway, Site site, UploadConfig upload) {
        this.upload = upload;
        this.files = files;
        this.requests = requests;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance evidence(
                Form form, RequestApi.OptOutRequest request, List<RequestApi.EvidenceKind> kinds);
    }

    @GET
    public String evidence(String id) {
        return show(site.form(), id);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(String id, @RestForm FileUpload file, @RestForm String kind, @RestForm String key) {
        Form form = site.form().with("kind", kind).keyed(key);
        DraftWords words = site.words(DraftWords.class);
        form.required("kind", words.kindMissing());
        if (file == null || file.fileName().isEmpty()) {
            form.reject("file", words.fileMissing());
        } else if (file.size() > upload.maxSize().asLongValue()) {
            form.reject("file", words.fileTooLarge());
        }
        if (form.isValid()) {
            try {
                send(id, form, file);
                return Response.seeOther(URI.create("/requests/" + id + "/evidence"))
                        .build();
            } catch (GatewayProblem problem) {
                form.rename("", "file").reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, id))
                .build();
    }

    private void send(String id, Form form, FileUpload file) {
        ClientMultipartForm parts = ClientMultipartForm.create()
                .attribute("kind", form.value("kind"), null)
                .binaryFileUpload(
                        "file", file.fileName(), file.uploadedFile().toString(), MediaType.APPLICATION_OCTET_STREAM);
        gateway.call(() -> files.upload(id, form.getKey(), parts)).close();
    }

    private String show(Form form, String id) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        return site.show(Templates.evidence(form, request, kinds(request)));
    }

    private List<RequestApi.EvidenceKind> kinds(RequestApi.OptOutRequest request) {
        DraftWords words = site.words(DraftWords.class);
        Stream<RequestApi.EvidenceKind> wanted = request.requirements().stream().map(RequestApi.Requirement::kind);
        Stream<RequestApi.EvidenceKind> usual = Stream.of(
                new RequestApi.EvidenceKind("ai-output-screenshot", words.screenshot()),
                new RequestApi.EvidenceKind("ai-output-transcript", words.transcript()),
                new RequestApi.EvidenceKind("request-confirmation", words.confirmation()));
        return Stream.concat(wanted, usual)
                .filter(kind -> !kind.id().equals(PROMPT_RECORD) && !kind.id().equals("one-time-code"))
                .collect(Collectors.toMap(
                        RequestApi.EvidenceKind::id, kind -> kind, (first, same) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
