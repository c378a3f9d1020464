package org.holdout.guide.guide;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.holdout.guide.paging.Page;
import org.holdout.guide.paging.Paging;
import org.holdout.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** What guides said, and how editors change what they say. */
@Path("/guides")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RevisionResource {

    private final GuideHistory history;
    private final GuideEditor editor;
    private final CurrentEditor caller;
    private final Paging paging;

    RevisionResource(GuideHistory history, GuideEditor editor, CurrentEditor caller, Paging paging) {
        this.history = history;
        this.editor = editor;
        this.caller = caller;
        this.paging = paging;
    }

    /** The guide's revisions, the newest first, for everybody. */
    @GET
    @Path("{id}/revisions")
    public Page<RevisionView> revisions(@PathParam("id") String id, @RestQuery String first, @RestQuery String after) {
        return history.revisions(id, paging.start(after), paging.size(first));
    }

    /** Gives the guide another text. The same call sent again answers the revision that it has made. */
    @POST
    @Path("{id}/revisions")
    @RolesAllowed(CurrentEditor.ROLE)
    public GuideView revise(@PathParam("id") String id, RevisionInput input) {
        return editor.revise(id, input, caller.name());
    }

    /** What the guide's file says against the editor's text that the guide shows. */
    @GET
    @Path("{id}/conflict")
    @RolesAllowed(CurrentEditor.ROLE)
    public ConflictView conflict(@PathParam("id") String id) {
        return history.conflict(id);
    }

    /** Settles which of the two texts holds. */
    @POST
    @Path("{id}/conflict")
    @RolesAllowed(CurrentEditor.ROLE)
    public GuideView resolve(@PathParam("id") String id, ConflictInput input) {
        if (input == null) {
            throw ProblemException.invalid("take", "Use FILE or EDITOR.");
        }
        return editor.resolve(id, input, caller.name());
    }
}
