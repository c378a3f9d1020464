package org.holdout.request.mandate;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.holdout.request.privacy.CurrentPerson;

/**
 * Invitations, for whoever has the code of one, signed in or not. The code comes in the body, never in an address, so that no log
 * keeps it.
 */
@Path("/mandates/invitation")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class InvitationResource {

    private static final String SEND_JSON = "Send a JSON object as the body.";

    private final SecurityIdentity identity;
    private final CurrentPerson person;
    private final Signing signing;

    InvitationResource(SecurityIdentity identity, CurrentPerson person, Signing signing) {
        this.identity = identity;
        this.person = person;
        this.signing = signing;
    }

    /**
     * What comes with an invitation.
     *
     * @param email where the one-time code goes, when the organisation named no address
     * @param code the one-time code
     */
    public record Typed(String invitation, String email, String code) {}

    /** What it is about. */
    @POST
    public InvitationView look(@NotNull(message = SEND_JSON) Typed body, @Context HttpHeaders headers) {
        return signing.look(body.invitation(), OrganisationResource.words(headers));
    }

    /** Sends the one-time code. */
    @POST
    @Path("/code")
    public InvitationView sendCode(@NotNull(message = SEND_JSON) Typed body, @Context HttpHeaders headers) {
        signing.sendCode(body.invitation(), body.email(), OrganisationResource.words(headers));
        return look(body, headers);
    }

    /** Gives the mandate: of the account that is signed in, or without one. */
    @POST
    @Path("/giving")
    public InvitationView give(@NotNull(message = SEND_JSON) GiveInput body, @Context HttpHeaders headers) {
        Optional<UUID> account = identity.hasRole("person") ? Optional.of(person.owner()) : Optional.empty();
        signing.give(body.invitation(), body, account, OrganisationResource.words(headers));
        return signing.look(body.invitation(), OrganisationResource.words(headers));
    }

    /** Ends the mandate, or declines the invitation. */
    @POST
    @Path("/ending")
    public void end(@NotNull(message = SEND_JSON) Typed body) {
        signing.end(body.invitation());
    }

    /** Brings a mandate that was given without an account into that of whoever is signed in. */
    @POST
    @Path("/joining")
    @RolesAllowed("person")
    public void join(@NotNull(message = SEND_JSON) Typed body, @Context HttpHeaders headers) {
        signing.join(
                body.invitation(),
                body.code(),
                person.owner(),
                person.issuerAndSubject(),
                OrganisationResource.words(headers));
    }
}
