package org.holdout.request.request;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Looks, after each start and then from time to time, for requests whose law or holiday calendar is another than the one they were
 * counted by. Each is a transaction of its own, so that it can be stopped anywhere and goes on where it was.
 */
@ApplicationScoped
class RuleChangeSweep {

    private static final UUID FIRST = new UUID(0, 0);

    private final Requests requests;
    private final RuleChanges changes;
    private final TermsOf termsOf;
    private final RequestConfig config;

    RuleChangeSweep(Requests requests, RuleChanges changes, TermsOf termsOf, RequestConfig config) {
        this.requests = requests;
        this.changes = changes;
        this.termsOf = termsOf;
        this.config = config;
    }

    @Scheduled(
            every = "${holdout.request.rules-check-every:6H}",
            identity = "look-for-changed-rules",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        int added = 0;
        for (Pin pin : QuarkusTransaction.requiringNew().call(requests::pins)) {
            if (!termsOf.current(pin)) {
                added += catchUp(pin);
            }
        }
        if (added > 0) {
            Log.infof("The rules changed for %d requests; their timelines say so", added);
        }
    }

    private int catchUp(Pin pin) {
        int added = 0;
        UUID after = FIRST;
        List<UUID> batch;
        do {
            UUID from = after;
            batch = QuarkusTransaction.requiringNew().call(() -> requests.pinnedSo(pin, from, config.rulesBatch()));
            for (UUID id : batch) {
                added += catchUp(id) ? 1 : 0;
                after = id;
            }
        } while (batch.size() == config.rulesBatch());
        return added;
    }

    private boolean catchUp(UUID id) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> requests.forChange(id).map(changes::catchUp).orElse(false));
        } catch (RuntimeException e) {
            Log.errorf(e, "Request %s could not take over its changed rules; the next look tries again", id);
            return false;
        }
    }
}
