package org.holdout.gateway.operations;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How a service is. */
@Type("ServiceState")
@Description("How a service is, in counts.")
public record ServiceState(
        @Description("Which one") @NonNull ServiceName service,

        @Description("Whether it answers; if not, nothing else is known of it")
        boolean answers,

        @Description("What it needs and does, and whether that is well") @NonNull
        List<@NonNull HealthCheck> checks,

        @Description("How many messages wait in its outbox for the broker; none while its database does not answer")
        Integer outboxWaiting,

        @Description("How long the oldest of them has waited, in seconds; none while its database does not answer")
        Integer outboxOldestSeconds,

        @Description(
                "Where its content files and its editors say different things; none where no editor changes anything, and"
                        + " while its database does not answer")
        Integer conflicts,

        @Description("How many entries its audit log has; none while its database does not answer")
        Integer auditEntries) {
    static ServiceState of(ServiceName service, StateOfService told) {
        return new ServiceState(
                service,
                true,
                List.copyOf(told.checks()),
                told.waiting(),
                told.oldestWaitSeconds(),
                told.conflicts(),
                told.auditEntries());
    }

    static ServiceState silent(ServiceName service) {
        return new ServiceState(service, false, List.of(), null, null, null, null);
    }
}
