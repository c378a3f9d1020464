package org.holdout.gateway.upkeep;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.guide.Guide;
import org.holdout.gateway.guide.StepResult;
import org.holdout.gateway.security.VisitorHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** guide-service's ear for everybody; no token goes there, and the visitor's address does, as reports are bounded by it. */
@RegisterRestClient(configKey = "guide-service")
@RegisterClientHeaders(VisitorHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface ReportClient {

    /** What somebody found at a step. */
    record StepReport(int revision, int step, StepResult result) {}

    @POST
    @Path("/guides/{id}/reports")
    Uni<Guide> report(@RestPath String id, StepReport report);
}
