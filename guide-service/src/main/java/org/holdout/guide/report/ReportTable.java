package org.holdout.guide.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.holdout.guide.step.StepResult;

/** The SQL of reports. */
@ApplicationScoped
class ReportTable {

    private final EntityManager entities;

    ReportTable(EntityManager entities) {
        this.entities = entities;
    }

    /** Keeps other reports of the same sender waiting until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(String sender) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:sender, 0))) locked")
                .setParameter("sender", sender)
                .getResultList();
    }

    /** False when the sender reported on this step today already. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean add(LocalDate day, String sender, String guide, String key, StepResult result) {
        return entities.createNativeQuery("""
                                insert into step_report (reported_on, sender, guide_id, step_key, result)
                                values (:day, :sender, :guide, :key, :result) on conflict do nothing""")
                        .setParameter("day", day)
                        .setParameter("sender", sender)
                        .setParameter("guide", guide)
                        .setParameter("key", key)
                        .setParameter("result", result.name())
                        .executeUpdate()
                == 1;
    }

    /** How many reports a sender made on a day. */
    @Transactional(Transactional.TxType.MANDATORY)
    long of(String sender, LocalDate day) {
        return (Long) entities.createNativeQuery(
                        "select count(*) from step_report where reported_on = :day and sender = :sender", Long.class)
                .setParameter("day", day)
                .setParameter("sender", sender)
                .getSingleResult();
    }

    /** How many reports there are on a step from a day on. */
    @Transactional(Transactional.TxType.MANDATORY)
    long since(String guide, String key, LocalDate day) {
        return (Long) entities.createNativeQuery("""
                        select count(*) from step_report
                        where guide_id = :guide and step_key = :key and reported_on >= :day""", Long.class)
                .setParameter("guide", guide)
                .setParameter("key", key)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** Forgets at most {@code limit} reports from before a day, and returns how many it were. */
    @Transactional
    int forget(LocalDate before, int limit) {
        return entities.createNativeQuery("""
                        delete from step_report where (reported_on, sender, guide_id, step_key) in (
                          select reported_on, sender, guide_id, step_key from step_report
                          where reported_on < :before limit :limit)""")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
