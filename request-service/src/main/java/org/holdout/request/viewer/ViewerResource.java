package org.holdout.request.viewer;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.holdout.request.privacy.CurrentPerson;

/** Who is signed in, as far as this service knows. */
@Path("/viewer")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ViewerResource {

    private static final Set<String> ROLES = Set.of("person", "editor", "operator", "organisation");

    private final SecurityIdentity identity;
    private final JsonWebToken token;
    private final CurrentPerson person;

    ViewerResource(SecurityIdentity identity, JsonWebToken token, CurrentPerson person) {
        this.identity = identity;
        this.token = token;
        this.person = person;
    }

    /**
     * The signed-in one.
     *
     * @param owner the random id by which their requests are known; absent for one who is no person
     * @param organisations the ids of the organisations that the token speaks for
     */
    public record Viewer(UUID owner, Set<String> roles, List<String> organisations) {}

    /** The caller; a person's first question makes their owner id. */
    @GET
    public Viewer viewer() {
        Set<String> roles = new TreeSet<>(identity.getRoles());
        roles.retainAll(ROLES);
        String organisation = token.getClaim("organization_id");
        return new Viewer(
                roles.contains("person") ? person.owner() : null,
                roles,
                organisation == null ? List.of() : List.of(organisation));
    }
}
