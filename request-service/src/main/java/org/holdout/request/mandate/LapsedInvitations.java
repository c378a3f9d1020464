package org.holdout.request.mandate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;

/** Forgets invitations that were declined, given up or not taken up in time, with all that the organisation said about the member. */
@ApplicationScoped
class LapsedInvitations {

    private final MandateRows rows;
    private final Event<OwnerLeaves> leaves;
    private final MandateSettings settings;
    private final Clock clock;

    LapsedInvitations(MandateRows rows, Event<OwnerLeaves> leaves, MandateSettings settings, Clock clock) {
        this.rows = rows;
        this.leaves = leaves;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "${holdout.mandate.sweep-every:6H}",
            identity = "forget-lapsed-invitations",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(this::some);
        } while (forgotten == settings.sweepBatch());
    }

    private int some() {
        List<Mandate> lapsed = rows.lapsed(clock.instant(), settings.sweepBatch());
        lapsed.forEach(m -> {
            leaves.fire(new OwnerLeaves(m.owner()));
            rows.delete(m);
        });
        return lapsed.size();
    }
}
