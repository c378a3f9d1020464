package org.holdout.comparison.policy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.holdout.operations.Operators;

/** How far archives are read in, for operators. */
@Path("/operations/policy-imports")
@RolesAllowed(Operators.ROLE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private final PolicyHistory history;

    ImportResource(PolicyHistory history) {
        this.history = history;
    }

    /** One for each archive that was ever read in: operators choose those, so they are few. */
    @GET
    public List<ImportView> imports() {
        return history.imports();
    }
}
