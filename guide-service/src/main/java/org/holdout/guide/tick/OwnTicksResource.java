package org.holdout.guide.tick;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.holdout.guide.paging.Paging;
import org.holdout.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** What the caller has ticked off, for whoever is signed in. */
@Path("/ticks")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class OwnTicksResource {

    private final Ticks ticks;
    private final Paging paging;
    private final JsonWebToken token;

    OwnTicksResource(Ticks ticks, Paging paging, JsonWebToken token) {
        this.ticks = ticks;
        this.paging = paging;
        this.token = token;
    }

    /**
     * What the caller has done of a guide, or NOT_FOUND.
     *
     * @param guide a guide's id
     */
    @GET
    public TicksView of(@RestQuery String guide) {
        if (guide == null || guide.isBlank()) {
            throw ProblemException.invalid("guide", "Give the id of a guide.");
        }
        return ticks.of(token.getSubject(), paging.ids("guide", guide)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such guide."));
    }

    /**
     * What the caller has done of several guides, unknown ones left out.
     *
     * @param ids their ids with commas, at most a page's bound
     */
    @GET
    @Path("guides")
    public TicksView.Several ofSeveral(@RestQuery String ids) {
        if (ids == null || ids.isBlank()) {
            throw ProblemException.invalid("ids", "Give ids of guides, with commas.");
        }
        return new TicksView.Several(ticks.of(token.getSubject(), paging.ids("ids", ids)));
    }

    /** Forgets all that the caller has ticked off. */
    @DELETE
    public void forget() {
        ticks.forget(token.getSubject());
    }
}
