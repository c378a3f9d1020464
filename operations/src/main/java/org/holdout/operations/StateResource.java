package org.holdout.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.json.JsonObject;
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

    private final SmallRyeHealthReporter health;
    private final OutboxState outbox;
    private final AuditLog audit;
    private final Instance<Conflicts> conflicts;

    StateResource(SmallRyeHealthReporter health, OutboxState outbox, AuditLog audit, Instance<Conflicts> conflicts) {
        this.health = health;
        this.outbox = outbox;
        this.audit = audit;
        this.conflicts = conflicts;
    }

    /** Its checks and what waits in it, at this moment. */
    @GET
    public StateView state() {
        OutboxState.Waiting waiting = outbox.waiting();
        return new StateView(checks(), waiting.messages(), waiting.oldest().toSeconds(), open(), audit.count());
    }

    private Long open() {
        return conflicts.isResolvable() ? conflicts.get().open() : null;
    }

    private List<CheckView> checks() {
        return health.getHealth().getPayload().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .map(check -> new CheckView(check.getString("name"), "UP".equals(check.getString("status"))))
                .toList();
    }
}
