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
import org.holdout.request.organisation.CurrentOrganisation;
import org.holdout.request.organisation.Scope;
import org.holdout.request.privacy.CurrentPerson;

/** Who is signed in, as far as this service knows. */
@Path("/viewer")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ViewerResource {

    private static final Set<String> ROLES = Set.of("person", "editor", "operator", "organisation");

    private final SecurityIdentity identity;
    private final CurrentPerson person;
    private final CurrentOrganisation organisations;

    ViewerResource(SecurityIdentity identity, CurrentPerson person, CurrentOrganisation organisations) {
        this.identity = identity;
        this.person = person;
        this.organisations = organisations;
    }

    /**
     * The signed-in one.
     *
     * @param owner the random id by which their requests are known; absent for one who is no person
     * @param organisations those that the token speaks for
     * @param mayRead false for a client of an organisation whose token may not read requests
     */
    public record Viewer(UUID owner, Set<String> roles, List<Organisation> organisations, boolean mayRead) {}

    /** An organisation and how it is called. */
    public record Organisation(UUID id, String name) {}

    /** The caller; a person's first question makes their owner id. */
    @GET
    public Viewer viewer() {
        Set<String> roles = new TreeSet<>(identity.getRoles());
        roles.retainAll(ROLES);
        return new Viewer(
                roles.contains("person") ? person.owner() : null,
                roles,
                organisations.names().entrySet().stream()
                        .map(o -> new Organisation(o.getKey(), o.getValue()))
                        .toList(),
                !organisations.isClient() || organisations.allows(Scope.READ));
    }
}
