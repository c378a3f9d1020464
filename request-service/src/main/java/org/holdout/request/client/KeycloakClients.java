package org.holdout.request.client;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The clients in Keycloak's admin API. This service's own client is shown those of organisations and no others, by a permission of
 * the realm; what it may not see is left out of lists and FORBIDDEN otherwise.
 */
@RegisterRestClient(configKey = "keycloak-admin")
@OidcClientFilter
@Path("/clients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface KeycloakClients {

    /** A page of them, by their client id; {@code first} counts from 0. */
    @GET
    List<KeycloakClient> page(@QueryParam("first") int first, @QueryParam("max") int max);

    /** The secret that it has. */
    @GET
    @Path("/{id}/client-secret")
    ClientSecret secret(@PathParam("id") String id);

    /** Gives it a new secret; the old one is refused from then on. */
    @POST
    @Path("/{id}/client-secret")
    ClientSecret renewSecret(@PathParam("id") String id);
}
