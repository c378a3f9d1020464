package org.holdout.guide.guide;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.holdout.guide.paging.Page;
import org.holdout.guide.paging.Paging;
import org.holdout.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** What became of guides, for feeds. */
@Path("/changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ChangeResource {

    private static final Pattern VENDOR_ID = Pattern.compile("[a-z0-9-]{0,60}");

    private final GuideHistory history;
    private final Paging paging;

    ChangeResource(GuideHistory history, Paging paging) {
        this.history = history;
        this.paging = paging;
    }

    /** The changes, the newest first; of one vendor's guides only when {@code vendor} names it. */
    @GET
    public Page<ChangeView> changes(@RestQuery String vendor, @RestQuery String first, @RestQuery String after) {
        String id = vendor == null ? "" : vendor;
        if (!VENDOR_ID.matcher(id).matches()) {
            throw ProblemException.invalid("vendor", "Give the id of one vendor, such as meta.");
        }
        return history.changes(id, paging.start(after), paging.size(first));
    }
}
