package org.holdout.guide.tick;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.holdout.problem.ProblemException;

/** Where people tick off what they have done, for whoever is signed in. */
@Path("/guides/{id}/ticks/{step}")
@Authenticated
@RunOnVirtualThread
public class TickResource {

    private final Ticks ticks;
    private final JsonWebToken token;

    TickResource(Ticks ticks, JsonWebToken token) {
        this.ticks = ticks;
        this.token = token;
    }

    /** Ticks a step off or takes that back; the same again changes nothing. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void put(
            @PathParam("id") String id,
            @PathParam("step") String step,
            @Valid @NotNull(message = "Send a JSON object as the body.") TickInput body) {
        ticks.put(token.getSubject(), id, number(step), body);
    }

    private static int number(String step) {
        try {
            return Integer.parseInt(step);
        } catch (NumberFormatException noNumber) {
            throw ProblemException.invalid("step", "Give the number of a step; the first is 1.");
        }
    }
}
