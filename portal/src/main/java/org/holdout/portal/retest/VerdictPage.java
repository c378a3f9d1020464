package org.holdout.portal.retest;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.holdout.portal.gateway.Gateway;
import org.holdout.portal.gateway.GatewayProblem;
import org.holdout.portal.request.RequestApi;
import org.holdout.portal.site.Form;
import org.holdout.portal.site.Html;
import org.holdout.portal.site.Site;
import org.holdout.portal.word.VerifiedOutcome;

/** What a kept answer seems to show beside the one before; the person decides, and the decision rests on the kept answer. */
@Path("/requests/{id}/test/{kept}/{again}")
@Authenticated
@RunOnVirtualThread
@Produces(Html.TYPE)
class VerdictPage {
    private static final List<VerifiedOutcome> OUTCOMES = Stream.of(VerifiedOutcome.values())
            .filter(outcome -> outcome != VerifiedOutcome.NOT_TESTED)
            .toList();

    private final RetestApi api;
    private final RequestApi requests;
    private final Gateway gateway;
    private final Site site;

    VerdictPage(RetestApi api, RequestApi requests, Gateway gateway, Site site) {
        this.api = api;
        this.requests = requests;
        this.gateway = gateway;
        this.site = site;
    }

    @CheckedTemplate(basePath = "retest", defaultName = CheckedTemplate.ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance verdict(
                Form form,
                RequestApi.OptOutRequest request,
                RequestApi.Evidence kept,
                RequestApi.Evidence again,
                RetestApi.Verdict verdict,
                List<VerifiedOutcome> outcomes);
    }

    @GET
    public String propose(String id, String kept, String again) {
        return show(site.form(), gateway.find(requests.request(id)), kept, again);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(String id, String kept, String again, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        VerifiedOutcome outcome = form.code("outcome", VerifiedOutcome.class);
        if (outcome == null) {
            form.reject("outcome", site.words(RetestWords.class).outcomeMissing());
        }
        LocalDate happenedOn = form.requiredDate("happenedOn");
        RequestApi.OptOutRequest request = gateway.find(requests.request(id));
        if (form.isValid()) {
            try {
                gateway.ask(api.recordVerification(
                        id,
                        form.version(),
                        happenedOn,
                        outcome,
                        form.textOrNull("note"),
                        restsOn(described(request, again)),
                        form.getKey()));
                return Response.seeOther(URI.create("/requests/" + id)).build();
            } catch (GatewayProblem problem) {
                form.reject(problem);
            }
        }
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(show(form, request, kept, again))
                .build();
    }

    private String show(Form form, RequestApi.OptOutRequest request, String kept, String again) {
        RequestApi.Evidence now = described(request, again);
        String output = now.description().output();
        RetestApi.Verdict verdict = gateway.ask(api.proposeVerdict(request.id(), kept, output == null ? "" : output));
        form.with(Form.VERSION, request.version())
                .with("outcome", verdict.outcome())
                .with("happenedOn", day(now.description()));
        return site.show(Templates.verdict(form, request, described(request, kept), now, verdict, OUTCOMES));
    }

    private static LocalDate day(RequestApi.Description said) {
        return said.capturedAt() == null
                ? LocalDate.now(ZoneOffset.UTC)
                : said.capturedAt().toLocalDate();
    }

    private static List<String> restsOn(RequestApi.Evidence again) {
        return Stream.concat(Stream.of(again.id()), again.description().captures().stream())
                .toList();
    }

    private static RequestApi.Evidence described(RequestApi.OptOutRequest request, String id) {
        return request.evidence().stream()
                .filter(piece -> piece.id().equals(id) && piece.description() != null)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
