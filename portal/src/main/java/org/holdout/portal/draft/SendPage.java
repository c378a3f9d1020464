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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.letter.LetterApi;
import org.holdout.portal.mail.MailApi;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.Channel;

/** Sends a request by e-mail, or records the day on which the person sent it; from then on the clock runs. */
@Path("/requests/{id}/send")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class SendPage {
    private final DraftApi api;
    private final RequestApi requests;
    private final LetterApi letters;
    private final MailApi mail;
    private final Gateway gateway;
    private final Site site;

    SendPage(DraftApi api, RequestApi requests, LetterApi letters, MailApi mail, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.letters = letters;
        this.mail = mail;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance send(Form form, RequestApi.OptOutRequest request, LetterApi.Letter letter);
    }

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class MailTemplates {
        static native TemplateInstance send(
                Form form, RequestApi.OptOutRequest request, MailApi.Contact contact, MailApi.Letter letter);
    }

    /** With the redacted copies ticked, so that no original leaves by oversight. */
    @GET
    public String ask(String id) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        return show(site.form().replace("evidence", redactedCopies(request)), request);
    }

    /** Of each original its latest copy; only what Holdout sends goes along by itself. */
    private static List<String> redactedCopies(RequestApi.OptOutRequest request) {
        Map<String, String> latest = new LinkedHashMap<>();
        request.evidence().stream()
                .filter(piece -> request.channel() == Channel.EMAIL && piece.redactionOf() != null)
                .forEach(piece -> latest.put(piece.redactionOf(), piece.id()));
        return List.copyOf(latest.values());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        boolean byHoldout = form.chosen("by", "holdout");
        LocalDate sentOn = byHoldout ? null : form.requiredDate("sentOn");
        LocalDate receivedOn = byHoldout ? null : form.date("receivedOn");
        Boolean myself = form.chosen("by", "myself") ? true : null;
        if (form.isValid()) {
            try {
                gateway.ask(api.sendRequest(
                        id, form.version(), sentOn, receivedOn, form.values("evidence"), myself, form.getKey()));
                return Response.seeOther(URI.create("/requests/" + id)).build();
            } catch (GatewayProblem problem) {
                form.rename("happenedOn", "sentOn").reject(problem);
            }
        }
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        if (!byHoldout) {
            // The form of whoever sends it themselves says nothing of what Holdout would send along.
            form.replace("evidence", redactedCopies(request));
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, request))
                .build();
    }

    private String show(Form form, RequestApi.OptOutRequest request) {
        form.with(Form.VERSION, request.version());
        return site.show(
                switch (request.channel()) {
                    case EMAIL ->
                        MailTemplates.send(
                                form,
                                request,
                                gateway.ask(mail.contact()).contact(),
                                gateway.find(mail.outgoing(request.id())).letter());
                    case WEB_FORM ->
                        Templates.send(
                                form,
                                request,
                                gateway.find(letters.request(request.id(), null))
                                        .letter());
                    case POST -> Templates.send(form, request, null);
                });
    }
}
