package org.holdout.request.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of imports, in the caller's transaction. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ImportTable {

    private static final String ROW =
            " id, organisation, choice, state, lines_key, report_key, lines, done, drafted, repeated,"
                    + " faulty, created_at, finished_at ";

    private final EntityManager db;
    private final Clock clock;

    ImportTable(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new one, whose file is about to come. */
    void add(UUID id, UUID organisation, UUID linesKey, UUID reportKey) {
        query("""
            insert into request_import (id, organisation, choice, state, lines_key, report_key, created_at, worked_at)
            values (:id, :organisation, 'WHAT_IS_RIGHT', 'RECEIVING', :lines, :report, :now, :now)\
            """)
                .setParameter("id", id)
                .setParameter("organisation", organisation)
                .setParameter("lines", linesKey)
                .setParameter("report", reportKey)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Makes others who begin one, or go on with one, wait until the transaction ends. */
    void lockOrganisation(UUID organisation) {
        query("select id from organisation where id = :id for no key update")
                .setParameter("id", organisation)
                .getResultList();
    }

    /**
     * How many other ones of an organisation are not at their end; of those whose file comes in only those that came on since
     * {@code quiet}.
     */
    int openBeside(UUID id, UUID organisation, Instant quiet) {
        return ((Number) query("""
            select count(*) from request_import
            where organisation = :organisation and id <> :id
              and (state in ('CHECKING', 'DRAFTING') or (state = 'RECEIVING' and worked_at > :quiet))\
            """)
                        .setParameter("id", id)
                        .setParameter("organisation", organisation)
                        .setParameter("quiet", quiet)
                        .getSingleResult())
                .intValue();
    }

    /** Its file still comes in; false when it was removed. */
    boolean comesOn(UUID id) {
        return query("update request_import set worked_at = :now where id = :id and state = 'RECEIVING'")
                        .setParameter("id", id)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Its file is whole: from here on it is worked through, and shown. Lines that were wrong when they were read have their outcome. */
    void received(UUID id, ImportChoice choice) {
        query("""
            update request_import i set choice = :choice, state = :state, lines = l.lines, done = l.faulty,
                faulty = l.faulty, created_at = :now, worked_at = :now
            from (select count(*) as lines, count(*) filter (where state = 'FAULTY') as faulty
                from import_line where import_id = :id) l
            where i.id = :id\
            """)
                .setParameter("id", id)
                .setParameter("choice", choice.name())
                .setParameter(
                        "state",
                        (choice == ImportChoice.ALL_OR_NOTHING ? ImportState.CHECKING : ImportState.DRAFTING).name())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** The one at work that was longest not worked at, for this transaction alone; each has its turn. */
    Optional<ImportRow> claim() {
        return rows(query("select" + ROW + "from request_import where state in ('CHECKING', 'DRAFTING')"
                        + " order by worked_at, id limit 1 for update skip locked"))
                .stream()
                .findFirst();
    }

    /** Writes down how far it is. */
    void advance(UUID id, int drafted, int repeated, int faulty, int checked) {
        query("""
            update request_import set done = done + :done, drafted = drafted + :drafted, repeated = repeated + :repeated,
                faulty = faulty + :faulty, worked_at = :now, failing_since = null
            where id = :id\
            """)
                .setParameter("id", id)
                .setParameter("done", drafted + repeated + faulty + checked)
                .setParameter("drafted", drafted)
                .setParameter("repeated", repeated)
                .setParameter("faulty", faulty)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** All was drafted at once: what was counted as checked is now counted as what it became. */
    void drafted(UUID id, int drafted, int repeated) {
        query("update request_import set drafted = :drafted, repeated = :repeated where id = :id")
                .setParameter("id", id)
                .setParameter("drafted", drafted)
                .setParameter("repeated", repeated)
                .executeUpdate();
    }

    /** Lines that were right turned out wrong, so it is refused; false when it is at its end already. */
    boolean spoil(UUID id, int faulty) {
        return query("""
                    update request_import set faulty = faulty + :faulty, state = 'REFUSED', finished_at = :now
                    where id = :id and state = 'DRAFTING'\
                    """)
                        .setParameter("id", id)
                        .setParameter("faulty", faulty)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    void draft(UUID id) {
        query("update request_import set state = 'DRAFTING', worked_at = :now, failing_since = null where id = :id")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void finish(UUID id, ImportState end) {
        query("update request_import set state = :end, finished_at = :now where id = :id")
                .setParameter("id", id)
                .setParameter("end", end.name())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** An import that is shown: one whose file came whole. */
    Optional<ImportRow> find(UUID id) {
        return rows(query("select" + ROW + "from request_import where id = :id and state <> 'RECEIVING'")
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** An organisation's, newest first, after the one given. */
    List<ImportRow> page(UUID organisation, Instant before, UUID beforeId, int most) {
        return rows(query("select" + ROW
                        + "from request_import where organisation = :organisation and state <> 'RECEIVING'"
                        + " and (created_at, id) < (:before, :id) order by created_at desc, id desc limit :most")
                .setParameter("organisation", organisation)
                .setParameter("before", before)
                .setParameter("id", beforeId)
                .setParameter("most", most));
    }

    /** Some at their end whose lines' key is still there. */
    List<ImportRow> withKeyToDestroy(int most) {
        return rows(query("select" + ROW
                        + "from request_import where state in ('DONE', 'REFUSED') and lines_key is not null"
                        + " order by id limit :most")
                .setParameter("most", most));
    }

    void keyDestroyed(UUID id) {
        query("update request_import set lines_key = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Some whose file never came whole, or whose report was kept long enough. */
    List<ImportRow> toRemove(Instant abandonedBefore, Instant keptUntil, int most) {
        return rows(query("select" + ROW + "from request_import where created_at < :kept"
                        + " or (state = 'RECEIVING' and created_at < :abandoned) order by created_at limit :most")
                .setParameter("kept", keptUntil)
                .setParameter("abandoned", abandonedBefore)
                .setParameter("most", most));
    }

    /** Removes one whose file did not come whole; false when it did. */
    boolean discard(UUID id) {
        return query("delete from request_import where id = :id and state = 'RECEIVING'")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** A step of it failed: others have their turn before it is tried again. */
    void failed(UUID id) {
        query(
                        "update request_import set worked_at = :now, failing_since = coalesce(failing_since, :now) where id = :id")
                .setParameter("id", id)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Ends one that has failed since then or longer; false when it did not, or is at its end already. */
    boolean giveUp(UUID id, Instant failingSince, ImportState end) {
        return query("""
                    update request_import set state = :end, finished_at = :now, faulty = lines - drafted - repeated, done = lines
                    where id = :id and state in ('CHECKING', 'DRAFTING') and failing_since <= :since\
                    """)
                        .setParameter("id", id)
                        .setParameter("end", end.name())
                        .setParameter("since", failingSince)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    void remove(UUID id) {
        query("delete from request_import where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private Query query(String sql) {
        return db.createNativeQuery(sql);
    }

    private static List<ImportRow> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(ImportTable::row).toList();
    }

    private static ImportRow row(Object[] c) {
        return new ImportRow(
                (UUID) c[0],
                (UUID) c[1],
                ImportChoice.valueOf((String) c[2]),
                ImportState.valueOf((String) c[3]),
                (UUID) c[4],
                (UUID) c[5],
                (int) c[6],
                (int) c[7],
                (int) c[8],
                (int) c[9],
                (int) c[10],
                instant(c[11]),
                instant(c[12]));
    }

    static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
