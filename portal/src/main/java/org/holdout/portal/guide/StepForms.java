package org.holdout.portal.guide;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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
import org.holdout.portal.word.StepResult;

/** What is sent from a step: that it did not work, by anybody; that it is done, by whoever is signed in. */
@Path("/guides/{id}")
@RunOnVirtualThread
@Produces(Html.TYPE)
class StepForms {
    private final GuideApi api;
    private final ReportApi reports;
    private final Gateway gateway;
    private final Site site;

    StepForms(GuideApi api, ReportApi reports, Gateway gateway, Site site) {
        this.api = api;
        this.reports = reports;
        this.gateway = gateway;
        this.site = site;
    }

    /** Counts a report and leads back to its step. */
    @POST
    @Path("reports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        int step = form.number("step");
        StepResult result = form.code("result", StepResult.class);
        if (result == null || result == StepResult.WORKS) {
            return back(form, id, step, Told.REPORT_BAD);
        }
        try {
            gateway.ask(reports.reportStep(id, form.number("revision"), step, result));
            return back(form, id, step, Told.THANKS);
        } catch (GatewayProblem problem) {
            return back(
                    form,
                    id,
                    step,
                    switch (problem.code()) {
                        case "RATE_LIMITED" -> Told.LIMITED;
                        case "STALE_VERSION" -> Told.REPORT_STALE;
                        case "INVALID_INPUT" -> Told.REPORT_BAD;
                        default -> throw problem;
                    });
        }
    }

    /** Keeps a tick and leads back to its step. */
    @POST
    @Path("ticks")
    @Authenticated
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tick(String id, MultivaluedMap<String, String> typed) {
        Form form = site.form(typed);
        int step = form.number("step");
        try {
            gateway.ask(api.tickStep(id, form.number("revision"), step, form.chosen("done", "true")));
            return back(form, id, step, null);
        } catch (GatewayProblem problem) {
            if (problem.code().equals("STALE_VERSION")) {
                return back(form, id, step, Told.TICK_STALE);
            }
            throw problem;
        }
    }

    private static Response back(Form form, String id, int step, Told told) {
        Place place = Place.of(form.value("country"), form.value("state"));
        UriBuilder page = UriBuilder.fromUri("/guides/{id}" + place.query());
        if (told != null) {
            page.queryParam("told", told).queryParam("step", step);
        }
        return Response.seeOther(page.fragment("step-" + step).build(id)).build();
    }
}
