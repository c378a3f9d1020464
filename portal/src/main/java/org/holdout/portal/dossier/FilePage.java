package org.holdout.portal.dossier;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.RequestState;

/** The file of a request: what is in it, as it is or redacted, and how others check it. */
@Path("/requests/{id}/file")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class FilePage {
    private final DossierApi api;
    private final Gateway gateway;
    private final Site site;

    FilePage(DossierApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "dossier", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance file(
                DossierApi.Request request,
                boolean draft,
                List<DossierApi.Piece> withoutCopy,
                int copies,
                String keyAddress);
    }

    @GET
    public String show(String id) {
        DossierApi.Request request = gateway.find(api.request(id));
        return site.show(Templates.file(
                request,
                request.state() == RequestState.DRAFT,
                request.withoutCopy(),
                request.copies(),
                site.absolute(SigningKeyPage.ADDRESS)));
    }
}
