package org.holdout.request.reply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.holdout.operations.Operators;
import org.holdout.request.words.Refusals;

/** Mail that is for no request, for operators, who see nothing of what it says. */
@Path("/operations/unmatched-mail")
@RolesAllowed(Operators.ROLE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class UnmatchedResource {

    private final UnmatchedMails mails;
    private final Unmatched unmatched;

    UnmatchedResource(UnmatchedMails mails, Unmatched unmatched) {
        this.mails = mails;
        this.unmatched = unmatched;
    }

    /** The reference of the request that a mail is for. */
    public record Assignment(String reference) {}

    /** The oldest of them; UNAVAILABLE while the mail server does not answer. */
    @GET
    public UnmatchedMails.Shown oldest() {
        return mails.oldest();
    }

    /** Gives one to a request. */
    @POST
    @Path("{id}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    public void assign(@PathParam("id") String id, Assignment assignment) {
        if (assignment == null) {
            throw Refusals.invalid("reference", "reply.refused.reference");
        }
        unmatched.assign(id, assignment.reference());
    }

    /** Deletes one unread. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id) {
        unmatched.delete(id);
    }
}
