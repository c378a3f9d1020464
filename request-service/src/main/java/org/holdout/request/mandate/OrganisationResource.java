package org.holdout.request.mandate;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.holdout.request.organisation.CurrentOrganisation;
import org.holdout.request.organisation.Organisations;
import org.holdout.request.organisation.Scope;
import org.holdout.request.words.Refusals;
import org.holdout.request.words.Words;

/** An organisation and its mandates, for its clients and for the people who administer it. */
@Path("/organisations/{organisation}")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    private static final String KEY = "Idempotency-Key";

    private final CurrentOrganisation current;
    private final Organisations organisations;
    private final MandatePages pages;
    private final Inviting inviting;

    OrganisationResource(
            CurrentOrganisation current, Organisations organisations, MandatePages pages, Inviting inviting) {
        this.current = current;
        this.organisations = organisations;
        this.pages = pages;
        this.inviting = inviting;
    }

    /**
     * An organisation.
     *
     * @param members how many members' mandates hold today
     */
    public record OrganisationView(UUID id, String name, long members) {}

    /** The organisation. */
    @GET
    public OrganisationView one(@PathParam("organisation") UUID organisation) {
        UUID id = reads(organisation);
        return new OrganisationView(id, organisations.name(id), pages.members(id));
    }

    /** A page of its mandates and invitations, newest first. */
    @GET
    @Path("/mandates")
    public MandateView.Page mandates(
            @PathParam("organisation") UUID organisation,
            @QueryParam("state") String state,
            @QueryParam("first") String first,
            @QueryParam("after") String after,
            @Context HttpHeaders headers) {
        return pages.ofOrganisation(reads(organisation), state(state), number(first), after, words(headers));
    }

    /** One of its mandates. */
    @GET
    @Path("/mandates/{id}")
    public MandateView mandate(
            @PathParam("organisation") UUID organisation, @PathParam("id") UUID id, @Context HttpHeaders headers) {
        return pages.ofOrganisation(reads(organisation), id, words(headers));
    }

    /** Invites a member. */
    @POST
    @Path("/mandates")
    public Response invite(
            @PathParam("organisation") UUID organisation,
            @HeaderParam(KEY) String key,
            @NotNull(message = "Send a JSON object as the body.") InviteInput body,
            @Context HttpHeaders headers) {
        UUID writer = writes(organisation);
        UUID id = inviting.invite(writer, body, key, words(headers));
        return Response.status(Response.Status.CREATED)
                .entity(pages.ofOrganisation(writer, id, words(headers)))
                .build();
    }

    /** Gives a mandate or an invitation up. */
    @POST
    @Path("/mandates/{id}/ending")
    public MandateView end(
            @PathParam("organisation") UUID organisation,
            @PathParam("id") UUID id,
            @HeaderParam(KEY) String key,
            @Context HttpHeaders headers) {
        UUID writer = writes(organisation);
        return pages.ofOrganisation(writer, inviting.end(writer, id, key), words(headers));
    }

    private UUID reads(UUID organisation) {
        UUID own = current.require(organisation);
        current.requires(Scope.READ);
        return own;
    }

    private UUID writes(UUID organisation) {
        UUID own = current.require(organisation);
        current.requires(Scope.WRITE);
        return own;
    }

    private static MandateState state(String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        for (MandateState state : MandateState.values()) {
            if (state.name().equals(code)) {
                return state;
            }
        }
        throw Refusals.invalid("state", "common.refused.oneState", List.of(MandateState.values()));
    }

    static Integer number(String text) {
        try {
            return text == null || text.isEmpty() ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refusals.invalid("first", "common.refused.number");
        }
    }

    static Words words(HttpHeaders headers) {
        return Words.in(headers.getAcceptableLanguages());
    }
}
