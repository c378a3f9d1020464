package org.holdout.portal.action;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.ActionKind;
import org.jboss.resteasy.reactive.RestQuery;

/** One small form for each thing that can happen to a sent request. */
@Path("/requests/{id}/actions/{action}")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class ActionPage {
    private static final String EVIDENCE = "evidence";

    private final Recorder recorder;
    private final RequestApi requests;
    private final Gateway gateway;
    private final Site site;

    ActionPage(Recorder recorder, RequestApi requests, Gateway gateway, Site site) {
        this.recorder = recorder;
        this.requests = requests;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "action", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance action(
                Form form,
                ActionKind action,
                ActionKind asks,
                Choices choices,
                RequestApi.Entry entry,
                RequestApi.OptOutRequest request,
                boolean elsewhere);
    }

    @GET
    public String ask(String id, String action, @RestQuery String entry, @RestQuery String authority) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        Form form = site.form().with("entry", entry).with("authority", authority);
        RequestApi.Entry mended = entry(request, form);
        if (mended != null) {
            form.with("happenedOn", mended.happenedOn()).replace(EVIDENCE, mended.evidence());
        }
        return show(form, kind(action), request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(String id, String action, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        ActionKind kind = kind(action);
        if (recorder.check(form, kind)) {
            try {
                if (kind == ActionKind.CORRECT_ENTRY) {
                    correct(id, form);
                } else {
                    recorder.record(id, form, kind, kind, form.values(EVIDENCE));
                }
                return Response.seeOther(URI.create("/requests/" + id)).build();
            } catch (GatewayProblem problem) {
                form.rename("refusalReason", "reason").reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, kind, gateway.find(requests.request(id))))
                .build();
    }

    private String show(Form form, ActionKind kind, RequestApi.OptOutRequest request) {
        RequestApi.Entry mended = entry(request, form);
        ActionKind asks = asks(kind, request, mended);
        if (asks == ActionKind.LODGE_COMPLAINT
                && (request.law() == null || request.law().authorities().isEmpty())) {
            form.with("authority", Recorder.ANOTHER);
        }
        return site.show(Templates.action(
                form.with(Form.VERSION, request.version()),
                kind,
                asks,
                Choices.ALL,
                mended,
                request,
                isElsewhere(request, form.value("authority"))));
    }

    /** Whether an authority is chosen that is not among those offered: one where the person works, say. */
    private static boolean isElsewhere(RequestApi.OptOutRequest request, String authority) {
        return !authority.isEmpty()
                && !authority.equals(Recorder.ANOTHER)
                && (request.law() == null
                        || request.law().authorities().stream()
                                .noneMatch(one -> one.id().equals(authority)));
    }

    private void correct(String id, Form form) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        RequestApi.Entry mended = entry(request, form);
        recorder.record(
                id,
                form,
                ActionKind.CORRECT_ENTRY,
                asks(ActionKind.CORRECT_ENTRY, request, mended),
                mended == null ? null : changedEvidence(form, request, mended));
    }

    /** What the entry rests on from now on; null when that is what it rested on, as far as it is still there. */
    private static List<String> changedEvidence(Form form, RequestApi.OptOutRequest request, RequestApi.Entry mended) {
        List<String> chosen = form.values(EVIDENCE);
        Set<String> before = request.evidence().stream()
                .map(RequestApi.Evidence::id)
                .filter(mended.evidence()::contains)
                .collect(Collectors.toSet());
        return before.equals(Set.copyOf(chosen)) ? null : chosen;
    }

    /** What the form asks for: for a correction what the entry said that was corrected first, however often since. */
    private static ActionKind asks(ActionKind kind, RequestApi.OptOutRequest request, RequestApi.Entry mended) {
        if (kind != ActionKind.CORRECT_ENTRY || mended == null) {
            return kind;
        }
        return mended.mends() == null
                ? mended.action()
                : asks(mended.action(), request, entry(request, mended.mends()));
    }

    private static RequestApi.Entry entry(RequestApi.OptOutRequest request, Form form) {
        return entry(request, form.value("entry"));
    }

    private static RequestApi.Entry entry(RequestApi.OptOutRequest request, String id) {
        return request.timeline().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static ActionKind kind(String action) {
        return Arrays.stream(ActionKind.values())
                .filter(kind -> kind.name().equals(action) && kind != ActionKind.SEND)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
