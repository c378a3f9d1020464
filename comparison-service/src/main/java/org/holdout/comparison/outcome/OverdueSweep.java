package org.holdout.comparison.outcome;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Counts people anew whose deadline passed without an answer: no event tells that a day has passed. */
@ApplicationScoped
class OverdueSweep {

    private final Session database;
    private final OutcomeCounts counts;
    private final OutcomeConfig config;
    private final Clock clock;

    OverdueSweep(Session database, OutcomeCounts counts, OutcomeConfig config, Clock clock) {
        this.database = database;
        this.counts = counts;
        this.config = config;
        this.clock = clock;
    }

    private record Overdue(String vendor, UUID person) {}

    @Scheduled(
            every = "${holdout.outcomes.overdue-every:1H}",
            identity = "count-the-overdue",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        List<Overdue> counted;
        Overdue last = new Overdue("", new UUID(0, 0));
        do {
            Overdue after = last;
            counted = QuarkusTransaction.requiringNew().call(() -> batch(after));
            last = counted.isEmpty() ? last : counted.getLast();
        } while (counted.size() == config.overdueBatch());
    }

    /** Of several requests of a person to a vendor another may count, so whoever is counted anew may be found again. */
    private List<Overdue> batch(Overdue after) {
        List<Overdue> overdue = database.createNativeQuery("""
                        SELECT DISTINCT p.vendor, p.person FROM request_outcome r
                        JOIN outcome_position p ON p.vendor = r.vendor AND p.person = r.person
                        WHERE r.claimed_outcome = 'NOT_ANSWERED' AND r.sent_on IS NOT NULL AND r.answer_due_on < :today
                        AND NOT r.erased AND (p.vendor, p.person) > (:vendor, CAST(:person AS uuid))
                        AND p.actual LIKE 'sent=1%' AND p.actual NOT LIKE '%answered=1%' AND p.actual NOT LIKE '%late=LATE%'
                        ORDER BY p.vendor, p.person LIMIT :most""", Overdue.class)
                .setParameter("today", LocalDate.now(clock))
                .setParameter("vendor", after.vendor())
                .setParameter("person", after.person())
                .setParameter("most", config.overdueBatch())
                .getResultList();
        overdue.forEach(one -> counts.recount(one.vendor(), one.person()));
        return overdue;
    }
}
