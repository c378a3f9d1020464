package org.holdout.portal.bulk;

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
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.portal.draft.Uploads;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.PagingConfig;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** An organisation's imports, and one more file. */
@Path("/organisations/{org}/imports")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class ImportsPage {
    private final BulkApi api;
    private final ImportFiles files;
    private final Uploads uploads;
    private final Gateway gateway;
    private final Site site;
    private final PagingConfig paging;

    ImportsPage(
            BulkApi api,
            @RestClient ImportFiles files,
            Uploads uploads,
            Gateway gateway,
            Site site,
            PagingConfig paging) {
        this.api = api;
        this.files = files;
        this.uploads = uploads;
        this.gateway = gateway;
        this.site = site;
        this.paging = paging;
    }

    @CheckedTemplate(basePath = "bulk", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance imports(
                String org,
                Form form,
                List<ImportChoice> choices,
                BulkApi.Imports imports,
                List<Column> columns,
                String next);
    }

    @GET
    public String imports(String org, @RestQuery String after) {
        return show(site.form().with("choice", ImportChoice.WHAT_IS_RIGHT), org, after);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(String org, MultipartFormDataInput sent) {
        Form form = site.form(Uploads.typed(sent));
        BulkWords words = site.words(BulkWords.class);
        FormValue file = uploads.chosen(sent, "file", form, site);
        if (file == null && form.error("file") == null) {
            form.reject("file", words.fileMissing());
        }
        if (form.code("choice", ImportChoice.class) == null) {
            form.reject("choice", words.choiceMissing());
        }
        if (form.isValid()) {
            try {
                return Response.seeOther(UriBuilder.fromPath("/imports/{id}").build(send(org, form, file)))
                        .build();
            } catch (GatewayProblem problem) {
                form.rename("", "file").reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, org, null))
                .build();
    }

    private String send(String org, Form form, FormValue file) {
        ClientMultipartForm parts = ClientMultipartForm.create()
                .attribute("choice", form.value("choice"), null)
                .binaryFileUpload(
                        "file", "lines", file.getFileItem().getFile().toString(), MediaType.APPLICATION_OCTET_STREAM);
        try (Response begun = gateway.call(() -> files.upload(org, form.getKey(), parts))) {
            return begun.readEntity(Map.class).get("id").toString();
        }
    }

    private String show(Form form, String org, String after) {
        BulkApi.Imports imports = gateway.ask(api.requestImports(org, paging.size(), after));
        return site.show(Templates.imports(
                org,
                form,
                List.of(ImportChoice.WHAT_IS_RIGHT, ImportChoice.ALL_OR_NOTHING),
                imports,
                Column.all(),
                imports.pageInfo().hasNextPage()
                        ? site.withQuery("after", imports.pageInfo().endCursor())
                        : null));
    }
}
