package org.holdout.gateway.operations;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** What request-service tells operators and does for them; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/operations")
interface RequestOperations {

    @GET
    @Path("/state")
    Uni<StateOfService> state();

    @GET
    @Path("/audit")
    Uni<Page<AuditEntry>> audit(@QueryParam("first") Integer first, @QueryParam("after") String after);

    @GET
    @Path("/mail")
    Uni<MailState> mail();

    @GET
    @Path("/imports")
    Uni<List<ImportOverview>> imports();

    @GET
    @Path("/dead-letters")
    Uni<List<DeadLetters>> deadLetters();

    @POST
    @Path("/dead-letters/{topic}/redrive")
    Uni<Redriven> redrive(@RestPath String topic);

    @GET
    @Path("/unmatched-mail")
    Uni<UnmatchedMails> unmatched();

    @POST
    @Path("/unmatched-mail/{id}/assignment")
    Uni<Void> assign(@RestPath String id, Assignment assignment);

    @DELETE
    @Path("/unmatched-mail/{id}")
    Uni<Void> delete(@RestPath String id);
}
