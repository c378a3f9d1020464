package org.holdout.gateway.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.page.Page;
import org.holdout.gateway.request.OptOutRequest;
import org.holdout.gateway.request.Organisation;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** request-service on organisations and mandates; the caller's token goes with each call. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface OrganisationClient {
    String KEY = "Idempotency-Key";

    /** How many members an organisation has. */
    record Members(int members) {}

    /** With whom a request is shared. */
    record With(String organisation) {}

    @GET
    @Path("/organisations/{id}")
    Uni<Organisation> organisation(@RestPath String id);

    @GET
    @Path("/organisations/{id}")
    Uni<Members> members(@RestPath String id);

    @GET
    @Path("/organisations/{id}/mandates")
    Uni<Page<Mandate>> mandates(
            @RestPath String id,
            @QueryParam("state") MandateState state,
            @QueryParam("first") Integer first,
            @QueryParam("after") String after);

    @POST
    @Path("/organisations/{id}/mandates")
    Uni<Mandate> invite(@RestPath String id, @HeaderParam(KEY) String key, InviteMemberInput member);

    @POST
    @Path("/organisations/{id}/mandates/{mandate}/ending")
    Uni<Mandate> giveUp(@RestPath String id, @RestPath String mandate, @HeaderParam(KEY) String key);

    @GET
    @Path("/mandates")
    Uni<Page<Mandate>> own(@QueryParam("first") Integer first, @QueryParam("after") String after);

    @POST
    @Path("/mandates/{id}/ending")
    Uni<Void> revoke(@RestPath String id, @HeaderParam(KEY) String key);

    @POST
    @Path("/requests/{id}/sharing")
    Uni<OptOutRequest> share(@RestPath String id, @HeaderParam(KEY) String key, With with);

    @DELETE
    @Path("/requests/{id}/sharing/{organisation}")
    Uni<OptOutRequest> unshare(@RestPath String id, @RestPath String organisation, @HeaderParam(KEY) String key);
}
