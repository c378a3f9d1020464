package org.holdout.operations;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.holdout.outbox.OutboxState;

/** How this service is, for operators. */
@Path("/operations/state")
@RolesAllowed(Operators.ROLE)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class StateResource {

    private final Checks checks;
    private final OutboxState outbox;
    private final AuditLog audit;
    private final Instance<Conflicts> conflicts;

    StateResource(Checks checks, OutboxState outbox, AuditLog audit, Instance<Conflicts> conflicts) {
        this.checks = checks;
        this.outbox = outbox;
        this.audit = audit;
        this.conflicts = conflicts;
    }

    /** Its checks and what waits in it, at this moment. Without its database it still says what its checks say. */
    @GET
    public StateView state() {
        List<CheckView> all = checks.all();
        if (all.stream().noneMatch(check -> check.name().equals(Checks.DATABASE) && !check.up())) {
            try {
                OutboxState.Waiting waiting = outbox.waiting();
                return new StateView(all, waiting.messages(), waiting.oldest().toSeconds(), open(), audit.count());
            } catch (RuntimeException e) {
                Log.warnf(
                        "The database does not say what waits: %s", e.getClass().getName());
            }
        }
        return new StateView(all, null, null, null, null);
    }

    private Long open() {
        return conflicts.isResolvable() ? conflicts.get().open() : null;
    }
}
