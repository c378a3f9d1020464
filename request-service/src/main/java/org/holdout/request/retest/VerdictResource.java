package org.holdout.request.retest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.holdout.request.privacy.CurrentPerson;

/** The same test again: what a new answer seems to show. Nothing is kept of it here. */
@Path("/requests/{id}/verdicts")
@RolesAllowed("person")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VerdictResource {

    private final Retests retests;
    private final CurrentPerson person;

    @Inject
    VerdictResource(Retests retests, CurrentPerson person) {
        this.retests = retests;
        this.person = person;
    }

    /** Proposes a verdict. The answer comes in the body, so that it stands in no address. */
    @POST
    public Verdict propose(
            @PathParam("id") UUID request, @NotNull(message = "Send a JSON object as the body.") NewOutput now) {
        return retests.propose(person.owner(), request, now);
    }
}
