package org.holdout.request.account;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Keycloak's admin API, as far as this service uses it: by a client of its own that may manage users and nothing else. */
@RegisterRestClient(configKey = "keycloak-admin")
@OidcClientFilter
@Path("/users")
interface KeycloakUsers {

    @DELETE
    @Path("/{id}")
    void delete(@PathParam("id") String id);
}
