package org.holdout.gateway.upkeep;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.holdout.gateway.error.ProblemMapper;
import org.holdout.gateway.security.CallerHeaders;
import org.jboss.resteasy.reactive.RestPath;

/** The steps that the caller has done, kept by guide-service; the caller's token goes with each call. */
@RegisterRestClient(configKey = "guide-service")
@RegisterClientHeaders(CallerHeaders.class)
@RegisterProvider(ProblemMapper.class)
interface TickClient {

    /** Whether a step of this revision is done. */
    record Put(int revision, boolean done) {}

    /** The numbers of a guide's done steps, in its current revision. */
    record Done(String guide, List<Integer> steps) {
        public Done {
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    /** The done steps of some guides. */
    record DoneOfGuides(List<Done> guides) {}

    @PUT
    @Path("/guides/{id}/ticks/{step}")
    Uni<Void> tick(@RestPath String id, @RestPath int step, Put put);

    @GET
    @Path("/ticks")
    Uni<DoneOfGuides> done(@QueryParam("guides") String guides);

    /** Everything that the caller has done. */
    record All(List<Tick> ticks) {
        public All {
            ticks = ticks == null ? List.of() : List.copyOf(ticks);
        }
    }

    @GET
    @Path("/ticks/export")
    Uni<All> all();

    @DELETE
    @Path("/ticks")
    Uni<Void> forget();
}
