package org.holdout.request.mandate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.holdout.request.privacy.CurrentPerson;

/** The mandates that the caller gave. */
@Path("/mandates")
@RolesAllowed("person")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class MandateResource {

    private final CurrentPerson person;
    private final MandatePages pages;
    private final Revoking revoking;

    MandateResource(CurrentPerson person, MandatePages pages, Revoking revoking) {
        this.person = person;
        this.pages = pages;
        this.revoking = revoking;
    }

    /** A page of them, newest first. */
    @GET
    public MandateView.Page page(
            @QueryParam("first") String first, @QueryParam("after") String after, @Context HttpHeaders headers) {
        return pages.ofOwner(
                person.owner(), OrganisationResource.number(first), after, OrganisationResource.words(headers));
    }

    /** Revokes one, at once. */
    @POST
    @Path("/{id}/ending")
    public void revoke(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        revoking.revoke(person.owner(), id, key);
    }
}
