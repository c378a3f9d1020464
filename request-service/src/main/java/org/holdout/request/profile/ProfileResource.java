package org.holdout.request.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.holdout.request.privacy.CurrentPerson;

/** The caller's own profile. */
@Path("/profile")
@RolesAllowed("person")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProfileResource {

    private final Profiles profiles;
    private final CurrentPerson person;

    @Inject
    ProfileResource(Profiles profiles, CurrentPerson person) {
        this.profiles = profiles;
        this.person = person;
    }

    /** The profile, empty before the first saving. */
    @GET
    public ProfileView get() {
        return profiles.of(person.owner());
    }

    /** Replaces the profile whole: what is not sent is gone. */
    @PUT
    public ProfileView save(@HeaderParam("Idempotency-Key") String key, @NotNull ProfileView given) {
        return profiles.save(person.owner(), key, given);
    }
}
