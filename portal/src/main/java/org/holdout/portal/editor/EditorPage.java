package org.holdout.portal.editor;

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
import java.util.List;
import java.util.regex.Pattern;
import org.holdout.portal.diff.FieldChange;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.jboss.resteasy.reactive.RestQuery;

/** One guide for an editor: revise it, and see what would change before it is published. */
@Path("/editor/guides/{id}")
@RolesAllowed("editor")
@RunOnVirtualThread
@Produces(Html.TYPE)
class EditorPage {
    /** The gateway may name a field with the path to it and an entry's place: {@code guide.steps[2]}. */
    private static final Pattern PATH = Pattern.compile("^.*\\.|\\[.*$");

    private final EditorApi api;
    private final GuideEditor editor;
    private final Gateway gateway;
    private final Site site;

    EditorPage(EditorApi api, GuideEditor editor, Gateway gateway, Site site) {
        this.api = api;
        this.editor = editor;
        this.gateway = gateway;
        this.site = site;
    }

    @GET
    public String guide(String id, @RestQuery String language, @RestQuery String done) {
        return editor.show(id, Language.of(language), site.form(), site.form(), new Said(done, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revise(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        Language language = Language.of(form.value("language"));
        GuideForm texts = new GuideForm(form, language);
        String pressed = form.value("do");
        if (texts.rearrange(pressed) || pressed.equals("edit")) {
            return Response.ok(show(id, language, form, null)).build();
        }
        EditorApi.GuideInput input = texts.read(site.words(EditorWords.class));
        if (!form.isValid()) {
            return bad(show(id, language, form, null));
        }
        return pressed.equals("save") ? save(id, language, form, input) : preview(id, language, form, input);
    }

    private Response preview(String id, Language language, Form form, EditorApi.GuideInput input) {
        EditorApi.Guide guide = editor.guide(id, language, null);
        if (guide.revision() != form.version()) {
            return stale(id, language, form);
        }
        List<FieldChange> changes = Texts.of(guide, language).changesTo(Texts.of(input, language));
        if (changes.isEmpty()) {
            form.reject("", site.words(EditorWords.class).unchanged());
            return bad(show(id, language, form, null));
        }
        return Response.ok(editor.preview(guide, language, form, changes)).build();
    }

    private Response save(String id, Language language, Form form, EditorApi.GuideInput input) {
        try {
            gateway.ask(api.reviseGuide(
                    id,
                    form.version(),
                    form.value("reason").strip(),
                    language.tag(),
                    new GuideForm(form, language).triedSteps(),
                    input));
            return Response.seeOther(UriBuilder.fromPath("/editor/guides/{id}")
                            .queryParam("language", language.tag())
                            .queryParam("done", "saved")
                            .build(id))
                    .build();
        } catch (GatewayProblem problem) {
            if (problem.code().equals("STALE_VERSION")) {
                return stale(id, language, form);
            }
            problem.fields()
                    .forEach(one ->
                            form.rename(one.field(), PATH.matcher(one.field()).replaceAll("")));
            form.reject(problem);
            return bad(show(id, language, form, null));
        }
    }

    /** Keeps what was typed, on top of the newest revision, and shows what has changed meanwhile. */
    private Response stale(String id, Language language, Form form) {
        EditorApi.Guide newest = editor.guide(id, language, null);
        List<FieldChange> meanwhile =
                Texts.of(editor.guide(id, language, form.version()), language).changesTo(Texts.of(newest, language));
        if (language.translation()) {
            Translated.realign(
                    form,
                    editor.guide(id, Language.EN, form.version()),
                    editor.guide(id, Language.EN, newest.revision()));
        }
        form.replace(Form.VERSION, List.of(Integer.toString(newest.revision())));
        return Response.status(Response.Status.CONFLICT)
                .entity(show(id, language, form, meanwhile))
                .build();
    }

    private String show(String id, Language language, Form form, List<FieldChange> meanwhile) {
        return editor.show(id, language, site.form(), form, new Said(null, meanwhile));
    }

    private static Response bad(String page) {
        return Response.status(Response.Status.BAD_REQUEST).entity(page).build();
    }
}
