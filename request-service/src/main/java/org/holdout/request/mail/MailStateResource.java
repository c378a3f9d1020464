package org.holdout.request.mail;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.holdout.operations.Operators;

/** How much mail waits to be sent, for operators. */
@Path("/operations/mail")
@RolesAllowed(Operators.ROLE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class MailStateResource {

    private final MailQueue queue;

    MailStateResource(MailQueue queue) {
        this.queue = queue;
    }

    /** Counted at this moment. */
    @GET
    @Transactional
    public MailWaiting waiting() {
        return queue.waiting();
    }
}
