package org.holdout.gateway.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.CallerHeaders;

/** request-service on invitations: codes go in bodies, never in addresses. A token, if there is one, goes along. */
@RegisterRestClient(configKey = "request-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
@Path("/mandates/invitation")
interface InvitationClient {

    /** What comes with an invitation. */
    record Typed(String invitation, String email, String code) {}

    @POST
    Uni<MandateInvitation> look(Typed typed);

    @POST
    @Path("/code")
    Uni<MandateInvitation> sendCode(Typed typed);

    @POST
    @Path("/giving")
    Uni<MandateInvitation> give(GiveMandateInput input);

    @POST
    @Path("/ending")
    Uni<Void> end(Typed typed);

    @POST
    @Path("/erasure")
    Uni<Void> erase(Typed typed);

    @POST
    @Path("/joining")
    Uni<Void> join(Typed typed);
}
