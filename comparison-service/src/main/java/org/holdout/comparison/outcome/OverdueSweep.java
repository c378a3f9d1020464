package org.holdout.comparison.outcome;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Counts people anew whose deadline passed without an answer: no event tells that a day has passed. */
@ApplicationScoped
class OverdueSweep {

    private final EntityManager database;
    private final OutcomeCounts counts;
    private final OutcomeConfig config;
    private final Clock clock;

    OverdueSweep(EntityManager database, OutcomeCounts counts, OutcomeConfig config, Clock clock) {
        this.database = database;
        this.counts = counts;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${holdout.outcomes.overdue-every:1H}",
            identity = "count-the-overdue",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        int counted;
        do {
            counted = QuarkusTransaction.requiringNew().call(this::batch);
        } while (counted == config.overdueBatch());
    }

    private int batch() {
        List<?> overdue = database.createNativeQuery("""
                        SELECT DISTINCT p.vendor, p.person FROM request_outcome r
                        JOIN outcome_position p ON p.vendor = r.vendor AND p.person = r.person
                        WHERE r.claimed_outcome = 'NOT_ANSWERED' AND r.sent_on IS NOT NULL AND r.answer_due_on < :today
                        AND p.actual LIKE 'sent=1%' AND p.actual NOT LIKE '%answered=1%' AND p.actual NOT LIKE '%late=LATE%'
                        ORDER BY p.vendor, p.person LIMIT :most""")
                .setParameter("today", LocalDate.now(clock))
                .setParameter("most", config.overdueBatch())
                .getResultList();
        for (Object row : overdue) {
            Object[] columns = (Object[]) row;
            counts.recount((String) columns[0], (UUID) columns[1]);
        }
        return overdue.size();
    }
}
