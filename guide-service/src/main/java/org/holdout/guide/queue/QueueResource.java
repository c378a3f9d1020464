package org.holdout.guide.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.holdout.guide.paging.Page;
import org.holdout.guide.paging.Paging;
import org.jboss.resteasy.reactive.RestQuery;

/** What editors have to look at. */
@Path("/queue")
@RolesAllowed("editor")
@RunOnVirtualThread
public class QueueResource {

    private final Queue queue;
    private final Paging paging;

    QueueResource(Queue queue, Paging paging) {
        this.queue = queue;
        this.paging = paging;
    }

    /** One page of the queue. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Page<QueueItemView> page(@RestQuery String first, @RestQuery String after) {
        return queue.page(paging.start(after), paging.size(first));
    }
}
