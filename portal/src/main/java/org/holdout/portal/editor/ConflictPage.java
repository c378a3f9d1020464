package org.holdout.portal.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.ConflictSide;

/** A content file and an editor disagree about a guide: both texts as a difference, and the choice between them. */
@Path("/editor/guides/{id}/conflict")
@RolesAllowed("editor")
@RunOnVirtualThread
@Produces(Html.TYPE)
class ConflictPage {
    private final EditorApi api;
    private final Gateway gateway;
    private final Site site;

    ConflictPage(EditorApi api, Gateway gateway, Site site) {
        this.api = api;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "editor", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance conflict(EditorApi.Conflict conflict, Form form);
    }

    @GET
    public String conflict(String id) {
        return show(id, site.form());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resolve(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        ConflictSide take = form.code("take", ConflictSide.class);
        if (take == null) {
            form.reject("", site.words(EditorWords.class).sideMissing());
        } else {
            try {
                gateway.ask(api.resolveGuideConflict(id, form.version(), take));
                return Response.seeOther(UriBuilder.fromPath("/editor/guides/{id}")
                                .queryParam("done", "resolved")
                                .build(id))
                        .build();
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(id, form))
                .build();
    }

    private String show(String id, Form form) {
        EditorApi.Conflict conflict = gateway.find(api.guideConflict(id));
        return site.show(Templates.conflict(conflict, form.with(Form.VERSION, conflict.revision())));
    }
}
