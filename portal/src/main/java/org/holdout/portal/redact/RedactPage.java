package org.holdout.portal.redact;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.holdout.portal.draft.UploadConfig;
import org.holdout.portal.draft.Uploads;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * Makes a redacted copy of a file: a new piece that names its original, which never changes. Areas of a picture are covered in the
 * browser; without script, and for other files, the person uploads a copy of their own.
 */
@Path("/requests/{id}/evidence/{evidence}/redact")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class RedactPage {
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private final RequestApi requests;
    private final Uploads uploads;
    private final UploadConfig config;
    private final Gateway gateway;
    private final Site site;

    RedactPage(RequestApi requests, Uploads uploads, UploadConfig config, Gateway gateway, Site site) {
        this.requests = requests;
        this.uploads = uploads;
        this.config = config;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "redact", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance redact(
                Form form, RequestApi.OptOutRequest request, RequestApi.Evidence piece, String copyName, long most);
    }

    @GET
    public String ask(String id, String evidence) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        return show(site.form(), request, original(request, evidence));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response save(String id, String evidence, MultipartFormDataInput sent) {
        Form form = site.form(Uploads.typed(sent));
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        RequestApi.Evidence piece = original(request, evidence);
        FormValue copy = uploads.chosen(sent, "file", form, site);
        if (copy == null) {
            form.reject("file", site.words(RedactWords.class).nothing());
        }
        if (form.isValid()) {
            try {
                uploads.send(id, form.getKey(), piece.kind().id(), piece.id(), copy);
                return Response.seeOther(URI.create("/requests/" + id + "/evidence"))
                        .build();
            } catch (GatewayProblem problem) {
                form.rename("", "file").reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, request, piece))
                .build();
    }

    private String show(Form form, RequestApi.OptOutRequest request, RequestApi.Evidence piece) {
        String copy = "redacted-" + EXTENSION.matcher(piece.fileName()).replaceFirst("") + ".png";
        return site.show(
                Templates.redact(form, request, piece, copy, config.maxSize().asLongValue()));
    }

    private static RequestApi.Evidence original(RequestApi.OptOutRequest request, String id) {
        return request.evidence().stream()
                .filter(piece -> piece.id().equals(id) && piece.sha256() != null && piece.redactionOf() == null)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
