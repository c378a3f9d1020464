package org.holdout.request.bulk;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.holdout.request.organisation.CurrentOrganisation;
import org.holdout.request.organisation.Scope;
import org.holdout.request.request.BatchViews;
import org.holdout.request.request.DraftInput;
import org.holdout.request.words.Words;

/**
 * Drafts of many members in one call: for the client of an organisation with {@code requests:write}. People who administer it see no
 * requests, and the answer shows them; they upload a file.
 */
@Path("/drafts")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ManyDraftsResource {

    private final ManyDrafts drafts;
    private final BatchViews views;
    private final CurrentOrganisation current;

    ManyDraftsResource(ManyDrafts drafts, BatchViews views, CurrentOrganisation current) {
        this.drafts = drafts;
        this.views = views;
        this.current = current;
    }

    /** What is asked for; each under its mandate. */
    record Inputs(List<DraftInput> inputs) {}

    /**
     * Begins them, all or none, and answers them in the same order.
     *
     * @param organisation the client's own; may be left out
     */
    @POST
    public Response draft(
            @QueryParam("organisation") UUID organisation,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull(message = "Send a JSON object as the body.") Inputs body,
            @Context HttpHeaders headers) {
        UUID own = current.organisation();
        UUID org = current.require(organisation == null ? own : organisation);
        current.requires(Scope.WRITE);
        UUID batch = drafts.draft(org, body.inputs(), key);
        return Response.status(Response.Status.CREATED)
                .entity(views.of(org, batch, Words.in(headers.getAcceptableLanguages())))
                .build();
    }
}
