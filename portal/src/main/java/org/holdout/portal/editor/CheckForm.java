package org.holdout.portal.editor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.StepResult;

/** What an editor found at some steps. */
@Path("/editor/guides/{id}/checks")
@RolesAllowed("editor")
@RunOnVirtualThread
@Produces(Html.TYPE)
class CheckForm {
    private final EditorApi api;
    private final GuideEditor editor;
    private final Gateway gateway;
    private final Site site;

    CheckForm(EditorApi api, GuideEditor editor, Gateway gateway, Site site) {
        this.api = api;
        this.editor = editor;
        this.gateway = gateway;
        this.site = site;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        EditorWords words = site.words(EditorWords.class);
        List<Integer> steps = form.values("checked").stream()
                .filter(number -> number.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .toList();
        if (steps.isEmpty()) {
            form.reject("checked", words.stepsMissing());
        }
        StepResult result = form.code("result", StepResult.class);
        if (result == null) {
            form.reject("result", words.resultMissing());
        }
        if (form.isValid()) {
            try {
                gateway.ask(api.checkSteps(id, form.version(), steps, result, form.textOrNull("against")));
                return Response.seeOther(UriBuilder.fromPath("/editor/guides/{id}")
                                .queryParam("done", "checked")
                                .build(id))
                        .build();
            } catch (GatewayProblem problem) {
                form.rename("steps", "checked").reject(problem);
                if (problem.code().equals("STALE_VERSION")) {
                    form.without("checked");
                }
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(editor.show(id, Language.EN, form, site.form(), Said.NOTHING))
                .build();
    }
}
