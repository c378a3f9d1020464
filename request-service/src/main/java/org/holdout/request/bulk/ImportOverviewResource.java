package org.holdout.request.bulk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.holdout.operations.Operators;

/** How far imports are, for operators: counts, and nothing that stands in a line. */
@Path("/operations/imports")
@RolesAllowed(Operators.ROLE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ImportOverviewResource {

    private final ImportOverview overview;

    ImportOverviewResource(ImportOverview overview) {
        this.overview = overview;
    }

    /** The newest of all organisations. */
    @GET
    public List<ImportOverview.Line> newest() {
        return overview.newest();
    }
}
