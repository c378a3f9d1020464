package org.holdout.guide.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What editors, readers and policies say of steps. Whoever writes holds the lock on the guide's row, so that a doubt is
 * raised once.
 */
@ApplicationScoped
public class StepStates {

    private final EntityManager entities;
    private final ReportConfig reports;
    private final Clock clock;

    StepStates(EntityManager entities, ReportConfig reports, Clock clock) {
        this.entities = entities;
        this.reports = reports;
        this.clock = clock;
    }

    /** What is known of the steps of these guides, by the guide's id and the step's key; one query. */
    @Transactional
    public Map<String, Map<String, StepState>> of(Collection<String> guides) {
        Query query = entities.createNativeQuery("""
                        select s.guide_id, s.step_key, cast(s.checked_on as text) as checked_on, s.result, s.against,
                          cast(s.doubted_on as text) as doubted_on, s.doubt_reason,
                          case when s.doubt_reason is null then 0 else (
                            select count(*) from step_report r
                            where r.guide_id = s.guide_id and r.step_key = s.step_key and r.reported_on > :from)
                          end as reports
                        from step_state s where s.guide_id = any(cast(:guides as text[]))""", Tuple.class)
                .setParameter("from", today().minusDays(reports.window().toDays()))
                .setParameter("guides", guides.toArray(String[]::new));
        Map<String, Map<String, StepState>> states = new HashMap<>();
        tuples(query)
                .forEach(row -> states.computeIfAbsent(row.get("guide_id", String.class), guide -> new HashMap<>())
                        .put(row.get("step_key", String.class), state(row)));
        return states;
    }

    /**
     * Records that an editor tried steps today, in the caller's transaction. What works is no longer in doubt, and the
     * reports against it are forgotten.
     *
     * @param against the version of the product or the policy it was tried with; null when unknown
     * @return those that were in doubt until now and are no longer
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> check(String guide, Collection<String> keys, StepResult result, String against) {
        Set<String> cleared = result == StepResult.WORKS ? doubted(guide, keys) : Set.of();
        entities.createNativeQuery("""
                        insert into step_state (guide_id, step_key, checked_on, result, against)
                        select :guide, step_key, :today, :result, cast(:against as text)
                        from unnest(cast(:keys as text[])) as step_key
                        on conflict (guide_id, step_key) do update set
                          checked_on = excluded.checked_on, result = excluded.result, against = excluded.against,
                          doubted_on = case when excluded.result = 'WORKS' then null else step_state.doubted_on end,
                          doubt_reason = case
                            when excluded.result = 'WORKS' or step_state.doubt_reason is null then null
                            else 'CHECK' end""")
                .setParameter("guide", guide)
                .setParameter("today", today())
                .setParameter("result", result.name())
                .setParameter("against", against)
                .setParameter("keys", keys.toArray(String[]::new))
                .executeUpdate();
        if (result == StepResult.WORKS) {
            entities.createNativeQuery(
                            "delete from step_report where guide_id = :guide and step_key = any(cast(:keys as text[]))")
                    .setParameter("guide", guide)
                    .setParameter("keys", keys.toArray(String[]::new))
                    .executeUpdate();
        }
        return cleared;
    }

    private Set<String> doubted(String guide, Collection<String> keys) {
        return keys(entities.createNativeQuery("""
                        select step_key from step_state where guide_id = :guide
                          and step_key = any(cast(:keys as text[])) and doubt_reason is not null""", Tuple.class)
                .setParameter("guide", guide)
                .setParameter("keys", keys.toArray(String[]::new)));
    }

    /** Puts steps in doubt from today on, in the caller's transaction; returns those that were not in doubt before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> doubt(String guide, Collection<String> keys, DoubtReason reason) {
        Query insert = entities.createNativeQuery("""
                        insert into step_state (guide_id, step_key, doubted_on, doubt_reason)
                        select :guide, step_key, :today, :reason from unnest(cast(:keys as text[])) as step_key
                        on conflict (guide_id, step_key) do update set
                          doubted_on = excluded.doubted_on, doubt_reason = excluded.doubt_reason
                        where step_state.doubt_reason is null
                        returning step_key""", Tuple.class)
                .setParameter("guide", guide)
                .setParameter("today", today())
                .setParameter("reason", reason.name())
                .setParameter("keys", keys.toArray(String[]::new));
        return keys(insert);
    }

    private static Set<String> keys(Query query) {
        return tuples(query).stream()
                .map(row -> row.get("step_key", String.class))
                .collect(Collectors.toUnmodifiableSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static StepState state(Tuple row) {
        String result = row.get("result", String.class);
        String reason = row.get("doubt_reason", String.class);
        return new StepState(
                row.get("checked_on", String.class),
                result == null ? null : StepResult.valueOf(result),
                row.get("against", String.class),
                row.get("doubted_on", String.class),
                reason == null ? null : DoubtReason.valueOf(reason),
                row.get("reports", Number.class).intValue());
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class gives tuples
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
