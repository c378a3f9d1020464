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
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.letter.LetterApi;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.Channel;

/** Records the day on which the person sent the request; from then on the clock runs. */
@Path("/requests/{id}/send")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class SendPage {
    private final DraftApi api;
    private final RequestApi requests;
    private final LetterApi letters;
    private final Gateway gateway;
    private final Site site;

    SendPage(DraftApi api, RequestApi requests, LetterApi letters, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.letters = letters;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "draft", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance send(Form form, RequestApi.OptOutRequest request, LetterApi.Letter letter);
    }

    @GET
    public String ask(String id) {
        return show(site.form(), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        LocalDate sentOn = form.requiredDate("sentOn");
        LocalDate receivedOn = form.date("receivedOn");
        if (form.isValid()) {
            try {
                gateway.ask(api.sendRequest(id, form.version(), sentOn, receivedOn, form.getKey()));
                return Response.seeOther(URI.create("/requests/" + id)).build();
            } catch (GatewayProblem problem) {
                form.rename("happenedOn", "sentOn").reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, id))
                .build();
    }

    private String show(Form form, String id) {
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        LetterApi.Letter letter = request.channel() == Channel.WEB_FORM
                ? gateway.find(letters.request(id, null)).letter()
                : null;
        return site.show(Templates.send(form.with(Form.VERSION, request.version()), request, letter));
    }
}
