package org.holdout.guide.check;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.holdout.guide.guide.GuideView;
import org.holdout.guide.guide.Guides;

/** Where editors say what they found. */
@Path("/guides/{id}/checks")
@RunOnVirtualThread
public class CheckResource {

    private final Checks checks;
    private final Guides guides;

    CheckResource(Checks checks, Guides guides) {
        this.checks = checks;
        this.guides = guides;
    }

    /** Records a check and answers the guide; the same check again changes nothing. */
    @POST
    @RolesAllowed("editor")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public GuideView check(
            @PathParam("id") String id, @Valid @NotNull(message = "Send a JSON object as the body.") CheckInput body) {
        checks.check(id, body);
        return guides.named(List.of(id)).getFirst();
    }
}
