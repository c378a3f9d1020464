package org.holdout.guide.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.holdout.guide.guide.GuideView;
import org.holdout.guide.guide.Guides;

/** Where readers say that a step no longer holds; nobody needs to sign in for it. */
@Path("/guides/{id}/reports")
@RunOnVirtualThread
public class ReportResource {

    private final Reports reports;
    private final Guides guides;

    ReportResource(Reports reports, Guides guides) {
        this.reports = reports;
        this.guides = guides;
    }

    /** Takes a report and answers the guide; the same report again on one day changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public GuideView report(
            @PathParam("id") String id,
            @Valid @NotNull(message = "Send a JSON object as the body.") ReportInput body,
            @Context HttpServerRequest call) {
        reports.take(id, body, call.remoteAddress().host());
        return guides.named(List.of(id)).getFirst();
    }
}
