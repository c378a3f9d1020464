package org.holdout.guide.tick;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The SQL of ticks. */
@ApplicationScoped
class TickTable {

    private final EntityManager entities;

    TickTable(EntityManager entities) {
        this.entities = entities;
    }

    /** One tick, with the day it was last touched (ISO 8601). */
    record Row(String guide, String key, String touchedOn) {}

    /** Keeps other writes of the same person waiting until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(String subject) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:subject, 1))) locked")
                .setParameter("subject", subject)
                .getResultList();
    }

    /** Adds a tick or touches it; false when the person has {@code limit} others already. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean put(String subject, String guide, String key, LocalDate today, int limit) {
        return entities.createNativeQuery("""
                                insert into step_tick (subject, guide_id, step_key, touched_on)
                                select :subject, :guide, :key, :today
                                where (select count(*) from step_tick where subject = :subject
                                  and (guide_id, step_key) <> (:guide, :key)) < :limit
                                on conflict (subject, guide_id, step_key) do update set touched_on = excluded.touched_on""")
                        .setParameter("subject", subject)
                        .setParameter("guide", guide)
                        .setParameter("key", key)
                        .setParameter("today", today)
                        .setParameter("limit", limit)
                        .executeUpdate()
                == 1;
    }

    /** Removes a tick if it is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    void remove(String subject, String guide, String key) {
        entities.createNativeQuery(
                        "delete from step_tick where subject = :subject and guide_id = :guide and step_key = :key")
                .setParameter("subject", subject)
                .setParameter("guide", guide)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Removes all ticks of a person. */
    @Transactional
    void removeAll(String subject) {
        entities.createNativeQuery("delete from step_tick where subject = :subject")
                .setParameter("subject", subject)
                .executeUpdate();
    }

    /** The keys of the steps that a person has done, by guide; one query. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query with Tuple.class gives tuples
    Map<String, Set<String>> of(String subject, Collection<String> guides) {
        Query query = entities.createNativeQuery("""
                        select guide_id, step_key from step_tick
                        where subject = :subject and guide_id = any(cast(:guides as text[]))""", Tuple.class)
                .setParameter("subject", subject)
                .setParameter("guides", guides.toArray(String[]::new));
        Map<String, Set<String>> done = new HashMap<>();
        ((List<Tuple>) query.getResultList())
                .forEach(row -> done.computeIfAbsent(row.get("guide_id", String.class), guide -> new HashSet<>())
                        .add(row.get("step_key", String.class)));
        return done;
    }

    /** Everything that a person has ticked off, the newest first; one query. */
    @Transactional
    @SuppressWarnings("unchecked") // a native query with Tuple.class gives tuples
    List<Row> all(String subject) {
        List<Tuple> rows = entities.createNativeQuery("""
                        select guide_id, step_key, cast(touched_on as text) as touched_on from step_tick
                        where subject = :subject order by touched_on desc, guide_id, step_key""", Tuple.class)
                .setParameter("subject", subject)
                .getResultList();
        return rows.stream()
                .map(row -> new Row(
                        row.get("guide_id", String.class),
                        row.get("step_key", String.class),
                        row.get("touched_on", String.class)))
                .toList();
    }

    /** Forgets at most {@code limit} ticks that were last touched before a day, and returns how many it were. */
    @Transactional
    int forget(LocalDate before, int limit) {
        return entities.createNativeQuery("""
                        delete from step_tick where (subject, guide_id, step_key) in (
                          select subject, guide_id, step_key from step_tick where touched_on < :before limit :limit)""")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
