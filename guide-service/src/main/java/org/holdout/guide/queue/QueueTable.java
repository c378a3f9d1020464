package org.holdout.guide.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The SQL of the queue: one query for a page, with the number of all. */
@ApplicationScoped
class QueueTable {

    /** Days are compared as numbers, so that both tiers are ordered by the same two columns. */
    private static final String QUEUE = """
            with doubted as (
              select s.guide_id, min(s.doubted_on) as since, array_agg(distinct s.doubt_reason) as reasons
              from step_state s join guide t on t.id = s.guide_id and s.step_key = any(t.step_keys)
              where s.doubt_reason is not null group by s.guide_id
            ), tried as (
              select s.guide_id, max(s.checked_on) as day
              from step_state s join guide t on t.id = s.guide_id and s.step_key = any(t.step_keys)
              where s.checked_on is not null group by s.guide_id
            ), reported as (
              select r.guide_id, count(*) as reports
              from step_report r join guide t on t.id = r.guide_id and r.step_key = any(t.step_keys)
              where r.reported_on > :reportsAfter group by r.guide_id
            ), visited as (
              select guide_id, sum(reads) as reads from guide_read where day > :readsAfter group by guide_id
            ), known as (
              select t.id, doubted.reasons, c.recorded_at is not null as in_conflict,
                least(doubted.since, cast(c.recorded_at at time zone 'UTC' as date)) as loud_since,
                greatest(t.seen_on, tried.day) as checked_on,
                cast(r.recorded_at at time zone 'UTC' as date) as revised_on,
                coalesce(visited.reads, 0) as reads, coalesce(reported.reports, 0) as reports
              from guide t
                join guide_revision r on r.guide_id = t.id and r.revision = t.revision
                left join guide_conflict c on c.guide_id = t.id and c.settled_at is null
                left join doubted on doubted.guide_id = t.id
                left join tried on tried.guide_id = t.id
                left join reported on reported.guide_id = t.id
                left join visited on visited.guide_id = t.id
              where not t.retired
            ), due as (
              select known.*, loud_since is not null as loud,
                checked_on is null or checked_on < :staleBefore as stale,
                case when checked_on is null then revised_on else checked_on + cast(:days as integer) end as due_since
              from known
            ), queue as (
              select id, reads, reports,
                case when loud then 0 else 1 end as tier,
                cast(case when loud then loud_since - date '1970-01-01' else -reads end as bigint) as first_key,
                cast(case when loud then -reads else coalesce(checked_on - date '1970-01-01', -1000000) end as bigint)
                  as second_key,
                cast(case when not loud then due_since when stale then least(loud_since, due_since)
                  else loud_since end as text) as since,
                concat_ws(',', array_to_string(reasons, ','), case when in_conflict then 'CONFLICT' end,
                  case when stale then 'NOT_CHECKED' end) as causes
              from due where loud or stale
            )
            select n.total, p.* from (select count(*) as total from queue) n left join lateral (
              select * from queue where (tier, first_key, second_key, id) > (:tier, :first, :second, :id)
              order by tier, first_key, second_key, id limit :size) p on true
            order by p.tier, p.first_key, p.second_key, p.id""";

    private final EntityManager entities;

    QueueTable(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What counts at the time of a call.
     *
     * @param reportsAfter reports count that came after this day
     * @param readsAfter and reads that were after this one
     * @param staleBefore guides that were last checked before this day are due
     * @param days how many days a check holds
     */
    record Window(LocalDate reportsAfter, LocalDate readsAfter, LocalDate staleBefore, long days) {}

    /** A page of the queue and how many guides are in it. */
    record Page(List<QueueRow> rows, long total) {}

    /** The rows behind one that has this place, at most {@code limit}. */
    @SuppressWarnings("unchecked") // a native query with Tuple.class gives tuples
    Page page(Window window, QueueRow behind, int limit) {
        Query query = entities.createNativeQuery(QUEUE, Tuple.class)
                .setParameter("reportsAfter", window.reportsAfter())
                .setParameter("readsAfter", window.readsAfter())
                .setParameter("staleBefore", window.staleBefore())
                .setParameter("days", window.days())
                .setParameter("tier", behind.tier())
                .setParameter("first", behind.first())
                .setParameter("second", behind.second())
                .setParameter("id", behind.guide())
                .setParameter("size", limit);
        List<Tuple> found = query.getResultList();
        return new Page(
                found.stream().map(QueueTable::row).filter(Objects::nonNull).toList(),
                found.getFirst().get("total", Long.class));
    }

    private static QueueRow row(Tuple row) {
        if (row.get("id") == null) {
            return null;
        }
        return new QueueRow(
                row.get("id", String.class),
                row.get("tier", Integer.class),
                row.get("first_key", Long.class),
                row.get("second_key", Long.class),
                Arrays.stream(row.get("causes", String.class).split(",", -1))
                        .map(QueueCause::valueOf)
                        .sorted()
                        .toList(),
                row.get("since", String.class),
                row.get("reads", Number.class).longValue(),
                row.get("reports", Long.class));
    }
}
