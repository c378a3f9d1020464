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
     * What the caller has done of these guides, unknown ones left out.
     *
     * @param guides their ids with commas, at most a page's bound
     */
    @GET
    public TicksView.OfGuides of(@RestQuery String guides) {
        if (guides == null || guides.isBlank()) {
            throw ProblemException.invalid("guides", "Give ids of guides, with commas.");
        }
        return new TicksView.OfGuides(ticks.of(token.getSubject(), paging.ids("guides", guides)));
    }

    /** All that the caller has ticked off, to take away; at most {@code holdout.ticks.per-person}. */
    @GET
    @Path("export")
    public TickExport export() {
        return ticks.export(token.getSubject());
    }

    /** Forgets all that the caller has ticked off. */
    @DELETE
    public void forget() {
        ticks.forget(token.getSubject());
    }
}
