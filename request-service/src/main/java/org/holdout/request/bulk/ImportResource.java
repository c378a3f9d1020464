package org.holdout.request.bulk;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.holdout.request.organisation.CurrentOrganisation;
import org.holdout.request.organisation.Scope;
import org.holdout.request.words.Refusals;

/** One import: for the client of its organisation with {@code requests:write}, and for those who administer it. */
@Path("/imports/{id}")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private final ImportReports reports;
    private final CurrentOrganisation current;

    ImportResource(ImportReports reports, CurrentOrganisation current) {
        this.reports = reports;
        this.current = current;
    }

    /** The import, and how far it is. */
    @GET
    public ImportView one(@PathParam("id") UUID id) {
        return allowed(id);
    }

    /** A page of its lines with what became of them; {@code states} with commas between, none for all. */
    @GET
    @Path("/lines")
    public ImportReports.Lines lines(
            @PathParam("id") UUID id,
            @QueryParam("states") String states,
            @QueryParam("first") Integer first,
            @QueryParam("after") String after) {
        allowed(id);
        return reports.lines(id, states(states), first, after);
    }

    /** All of its lines as a file. */
    @GET
    @Path("/report.csv")
    @Produces("text/csv")
    public Response report(@PathParam("id") UUID id) {
        allowed(id);
        StreamingOutput body = out -> reports.write(id, out);
        return Response.ok(body, "text/csv; charset=UTF-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-report.csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** To whoever may not see it there is none. */
    private ImportView allowed(UUID id) {
        ImportView one = reports.one(id);
        if (!current.ids().contains(one.organisation())) {
            throw ImportReports.notFound();
        }
        current.requires(Scope.WRITE);
        return one;
    }

    private static Set<LineState> states(String codes) {
        Set<LineState> states = EnumSet.noneOf(LineState.class);
        try {
            if (codes != null && !codes.isBlank()) {
                Arrays.stream(codes.split(",", -1)).map(LineState::valueOf).forEach(states::add);
            }
            return states;
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid("states", "bulk.refused.states", Arrays.toString(LineState.values()));
        }
    }
}
