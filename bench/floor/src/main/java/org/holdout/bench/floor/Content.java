package org.holdout.bench.floor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What the bench's queries ask for, and the services' answers that hold it. */
interface Content {

    @RegisterRestClient(configKey = "services")
    interface Services {
        @GET
        @Path("/guides")
        Uni<Page<Guide>> guides(@QueryParam("vendor") String vendor, @QueryParam("first") Integer first);

        @GET
        @Path("/vendors")
        Uni<Page<Vendor>> vendors(@QueryParam("ids") String ids);

        @GET
        @Path("/requests")
        Uni<Page<OptOutRequest>> requests(@QueryParam("first") Integer first);

        @GET
        @Path("/comparison")
        Uni<Comparison> comparison(@QueryParam("vendors") String vendors, @QueryParam("dimensions") String dimensions);

        @POST
        @Path("/requests/{id}/actions")
        Uni<Written> act(
                @PathParam("id") String id,
                @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
                @HeaderParam("Idempotency-Key") String key,
                Action action);
    }

    record Page<T>(List<T> items) {}

    record Vendor(@Id String id, String name) {}

    record Source(String title, String url) {}

    record StepCheck(String status, String checkedOn, Source source) {}

    record Step(int number, String text, StepCheck check) {}

    record Guide(
            @Id String id,
            String title,
            @Ignore @JsonProperty("vendor") String vendorId,
            List<Step> steps) {}

    record GuideEdge(Guide node) {}

    record GuideConnection(List<GuideEdge> edges) {}

    record TimelineEntry(@Id String id, String action, LocalDate happenedOn, String by, String text) {}

    record OptOutRequest(
            @Id String id,
            String reference,
            String state,
            String timeliness,
            @Ignore @JsonProperty("vendor") String vendorId,
            List<TimelineEntry> timeline) {}

    record RequestEdge(OptOutRequest node) {}

    record RequestConnection(List<RequestEdge> edges) {}

    record Dimension(@Id String id, String name) {}

    record Cell(
            @Ignore @JsonProperty("vendor") String vendorId,
            String value,
            String label,
            Integer points,
            String quotation,
            Source source,
            String status) {}

    record Row(Dimension dimension, List<Cell> cells) {}

    record Comparison(List<Row> rows) {}

    record Action(String action, Integer version) {}

    record Written(@Id String id, String state, Integer version) {}
}
