package org.holdout.request.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.holdout.request.privacy.CurrentPerson;
import org.holdout.request.words.Words;

/** The caller's contact address. */
@Path("/contact")
@RolesAllowed("person")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactResource {

    private final Contacts contacts;
    private final CurrentPerson person;

    ContactResource(Contacts contacts, CurrentPerson person) {
        this.contacts = contacts;
        this.person = person;
    }

    /** What the person typed. */
    public record Typed(String code) {}

    /** The address, and whether it is confirmed. */
    @GET
    public ContactView get() {
        return contacts.of(person.owner());
    }

    /** Sends a code to it. */
    @POST
    @Path("/code")
    public ContactView sendCode(@HeaderParam("Idempotency-Key") String key, @Context HttpHeaders headers) {
        return contacts.sendCode(person.owner(), key, Words.in(headers.getAcceptableLanguages()));
    }

    /** Confirms it by that code; once it is confirmed, any further call changes nothing. */
    @POST
    @Path("/confirmation")
    public ContactView confirm(
            @NotNull(message = "Send a JSON object as the body.") Typed body, @Context HttpHeaders headers) {
        return contacts.confirm(person.owner(), body.code(), Words.in(headers.getAcceptableLanguages()));
    }
}
