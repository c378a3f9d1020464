package org.holdout.gateway.request;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** request-service for the caller; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface RequestClient {
    String IDEMPOTENCY_KEY = "Idempotency-Key";

    @GET
    @Path("/requests")
    Uni<Page<OptOutRequest>> requests(
            @QueryParam("states") String states,
            @QueryParam("timeliness") String timeliness,
            @QueryParam("vendor") String vendor,
            @QueryParam("member") String member,
            @QueryParam("first") Integer first,
            @QueryParam("after") String after);

    @GET
    @Path("/requests/{id}")
    Uni<OptOutRequest> request(@RestPath String id);

    @POST
    @Path("/requests")
    Uni<OptOutRequest> draft(@HeaderParam(IDEMPOTENCY_KEY) String key, NewDraft draft);

    @POST
    @Path("/requests/linked")
    Uni<List<OptOutRequest>> drafts(@HeaderParam(IDEMPOTENCY_KEY) String key, NewDrafts drafts);

    @POST
    @Path("/drafts")
    Uni<List<OptOutRequest>> mandated(
            @QueryParam("organisation") String organisation,
            @HeaderParam(IDEMPOTENCY_KEY) String key,
            NewDrafts drafts);

    @GET
    @Path("/requests/linked")
    Uni<List<OptOutRequest>> linked(@QueryParam("by") String links);

    @PUT
    @Path("/requests/{id}/draft")
    Uni<OptOutRequest> updateDraft(@RestPath String id, @HeaderParam(IDEMPOTENCY_KEY) String key, DraftUpdate update);

    @DELETE
    @Path("/requests/{id}/draft")
    Uni<Void> deleteDraft(
            @RestPath String id, @HeaderParam(IDEMPOTENCY_KEY) String key, @QueryParam("version") int version);

    /** The version that the caller read. */
    record Read(int version) {}

    @POST
    @Path("/requests/{id}/keep")
    Uni<OptOutRequest> keep(@RestPath String id, @HeaderParam(IDEMPOTENCY_KEY) String key, Read read);

    @POST
    @Path("/requests/{id}/actions")
    Uni<OptOutRequest> act(@RestPath String id, @HeaderParam(IDEMPOTENCY_KEY) String key, Action action);
}
