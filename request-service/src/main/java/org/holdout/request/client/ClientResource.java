package org.holdout.request.client;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.holdout.request.organisation.CurrentOrganisation;

/** The clients of an organisation, for the people who administer it: a client can do nothing for clients, not for itself either. */
@Path("/organisations/{organisation}/clients")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ClientResource {

    private final CurrentOrganisation current;
    private final ApiClients clients;

    ClientResource(CurrentOrganisation current, ApiClients clients) {
        this.current = current;
        this.clients = clients;
    }

    /** All of them. */
    @GET
    public List<ApiClient> all(@PathParam("organisation") UUID organisation) {
        return clients.of(current.requireAdministrator(organisation));
    }

    /** Gives one a new secret, which the answer shows. */
    @POST
    @Path("/{client}/secret")
    public ApiClient.Rotated rotate(
            @PathParam("organisation") UUID organisation,
            @PathParam("client") String client,
            @HeaderParam("Idempotency-Key") String key) {
        return clients.rotate(current.requireAdministrator(organisation), client, key);
    }
}
