package org.holdout.request.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

/**
 * The SQL of outgoing mail. Tries and leases go by the database's clock, which all replicas share; what people are shown goes by the
 * application's.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class MailTable {

    private static final String ROW = " id, owner, request_id, state, attempts, queued_at, decided_at ";

    /** A mail that this process alone may send for as long as its lease runs. */
    @SuppressWarnings("ArrayRecordComponent")
    record Claimed(UUID claim, MailRow row, byte[] sealed) {}

    private final EntityManager db;

    MailTable(EntityManager db) {
        this.db = db;
    }

    /** False when there is one with the same fact key. */
    boolean add(UUID id, MailDraft draft, byte[] sealed, Instant now) {
        return query("""
                insert into outgoing_mail (id, owner, request_id, fact_key, message, state, attempts, queued_at, last_day)
                values (:id, :owner, cast(:request as uuid), cast(:fact as text), :message, 'WAITING', 0, :now,
                    cast(:last as date))
                on conflict (fact_key) do nothing""")
                        .setParameter("id", id)
                        .setParameter("owner", draft.owner())
                        .setParameter("request", new TypedParameterValue<>(StandardBasicTypes.UUID, draft.request()))
                        .setParameter("fact", new TypedParameterValue<>(StandardBasicTypes.STRING, draft.factKey()))
                        .setParameter("message", sealed)
                        .setParameter("now", now)
                        .setParameter("last", new TypedParameterValue<>(StandardBasicTypes.LOCAL_DATE, draft.lastDay()))
                        .executeUpdate()
                == 1;
    }

    UUID ofFact(String factKey) {
        return (UUID) db.createNativeQuery("select id from outgoing_mail where fact_key = :fact", UUID.class)
                .setParameter("fact", factKey)
                .getSingleResult();
    }

    /** The mail whose turn it is and that may leave today, for this process alone; empty when none is due. */
    Optional<Claimed> claim(Duration lease, LocalDate today) {
        UUID claim = UUID.randomUUID();
        return rows(query("""
                update outgoing_mail
                set claim = :claim, claimed_until = now() + make_interval(secs => :lease), attempts = attempts + 1
                where id = (
                    select id from outgoing_mail
                    where state = 'WAITING' and next_try_at <= now() and (claimed_until is null or claimed_until < now())
                        and (last_day is null or last_day >= :today)
                    order by next_try_at limit 1 for update skip locked)
                returning""" + ROW + ", message")
                        .setParameter("claim", claim)
                        .setParameter("today", today)
                        .setParameter("lease", seconds(lease)))
                .stream()
                .findFirst()
                .map(columns -> new Claimed(claim, row(columns), (byte[]) columns[7]));
    }

    /**
     * Whether the last dot may be sent: the mail still waits and may leave today, and nobody else's lease has begun. From here on it may
     * have left.
     */
    boolean handOver(UUID mail, UUID claim, Duration lease, LocalDate today) {
        return query("""
                update outgoing_mail set state = 'HANDED_OVER', claimed_until = now() + make_interval(secs => :lease)
                where id = :id and claim = :claim and state = 'WAITING' and claimed_until > now()
                    and (last_day is null or last_day >= :today)""")
                        .setParameter("today", today)
                        .setParameter("id", mail)
                        .setParameter("claim", claim)
                        .setParameter("lease", seconds(lease))
                        .executeUpdate()
                == 1;
    }

    /** Puts a mail back, to be tried again after {@code wait}. */
    boolean postpone(UUID mail, UUID claim, Duration wait) {
        return query("""
                update outgoing_mail set state = 'WAITING', claim = null, claimed_until = null,
                    next_try_at = now() + make_interval(secs => :wait)
                where id = :id and claim = :claim and state in ('WAITING', 'HANDED_OVER')""")
                        .setParameter("id", mail)
                        .setParameter("claim", claim)
                        .setParameter("wait", seconds(wait))
                        .executeUpdate()
                == 1;
    }

    /** Whether a mail has been tried for longer than that. */
    boolean olderThan(UUID mail, Duration age) {
        return !rows(query("select id from outgoing_mail where id = :id"
                                + " and added_at < now() - make_interval(secs => :age)")
                        .setParameter("id", mail)
                        .setParameter("age", seconds(age)))
                .isEmpty();
    }

    /** Writes down what became of a mail that this process sent; one that counted as in doubt meanwhile is so no longer. */
    boolean decide(UUID mail, UUID claim, MailState state, Instant now) {
        return query("""
                update outgoing_mail set state = :state, decided_at = :now, claimed_until = null,
                    settled = false, next_try_at = now()
                where id = :id and claim = :claim and state in ('WAITING', 'HANDED_OVER', 'IN_DOUBT')""")
                        .setParameter("id", mail)
                        .setParameter("claim", claim)
                        .setParameter("state", state.name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Mail that was handed over and of which nobody said within its lease what the server answered. */
    int doubt(Instant now) {
        return query("""
                update outgoing_mail set state = 'IN_DOUBT', decided_at = :now, next_try_at = now()
                where state = 'HANDED_OVER' and claimed_until < now()""").setParameter("now", now).executeUpdate();
    }

    /** A mail whose end is not told yet, locked until the transaction ends; empty when there is none. */
    Optional<Claimed> unsettled() {
        return rows(query("select" + ROW + ", message from outgoing_mail"
                        + " where not settled and state in ('ACCEPTED', 'REFUSED', 'IN_DOUBT') and next_try_at <= now()"
                        + " order by next_try_at limit 1 for update skip locked"))
                .stream()
                .findFirst()
                .map(columns -> new Claimed(null, row(columns), (byte[]) columns[7]));
    }

    /** Says that a mail's end was told. The message is kept only while it may still be needed. */
    void settle(UUID mail, boolean keepMessage) {
        query("update outgoing_mail set settled = true, message = case when :keep then message end where id = :id")
                .setParameter("id", mail)
                .setParameter("keep", keepMessage)
                .executeUpdate();
    }

    /** Puts off telling a mail's end. */
    void settleLater(UUID mail, Duration wait) {
        query("update outgoing_mail set next_try_at = now() + make_interval(secs => :wait) where id = :id")
                .setParameter("id", mail)
                .setParameter("wait", seconds(wait))
                .executeUpdate();
    }

    /** A mail whose last day is over and that nobody is sending, for nobody else for so long; empty when there is none. */
    Optional<UUID> lapsed(LocalDate today, Duration lease) {
        return rows(query("""
                update outgoing_mail set claimed_until = now() + make_interval(secs => :lease)
                where id = (
                    select id from outgoing_mail
                    where state = 'WAITING' and last_day < :today and (claimed_until is null or claimed_until < now())
                    order by last_day limit 1 for update skip locked)
                returning id""").setParameter("today", today).setParameter("lease", seconds(lease))).stream()
                .findFirst()
                .map(columns -> (UUID) columns[0]);
    }

    /** Calls it back; empty when it is gone or decided meanwhile. */
    Optional<MailRow> callBack(UUID mail, Instant now) {
        return rows(query("""
                update outgoing_mail
                set state = 'CANCELLED', decided_at = :now, settled = true, message = null, claim = null
                where id = :id and state = 'WAITING'
                returning""" + ROW).setParameter("id", mail).setParameter("now", now)).stream()
                .findFirst()
                .map(MailTable::row);
    }

    /** Lets nobody else change it until the transaction ends. */
    void hold(UUID mail) {
        rows(query("select id from outgoing_mail where id = :id for update").setParameter("id", mail));
    }

    /** The same of one whose end, in that state, is not told yet; false when there is none. */
    boolean holdUnsettled(UUID mail, MailState state) {
        return !rows(query("select id from outgoing_mail where id = :id and state = :state and not settled for update")
                        .setParameter("id", mail)
                        .setParameter("state", state.name()))
                .isEmpty();
    }

    /** False when it has left, or may have. */
    boolean cancel(UUID mail, Instant now) {
        return query("""
                update outgoing_mail set state = 'CANCELLED', decided_at = :now, settled = true, message = null, claim = null
                where id = :id and state in ('WAITING', 'REFUSED')""").setParameter("id", mail).setParameter("now", now).executeUpdate() == 1;
    }

    /** False when it is not in doubt. */
    boolean confirm(UUID mail, Instant now) {
        return query("""
                update outgoing_mail set state = 'ACCEPTED', decided_at = :now, settled = false, next_try_at = now()
                where id = :id and state = 'IN_DOUBT'""").setParameter("id", mail).setParameter("now", now).executeUpdate() == 1;
    }

    void remove(UUID mail) {
        query("delete from outgoing_mail where id = :id")
                .setParameter("id", mail)
                .executeUpdate();
    }

    void erase(UUID owner) {
        query("delete from outgoing_mail where owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    /** Forgets what was decided longer ago and is asked after by nobody: {@code most} of it; how many were forgotten. */
    int forget(Duration keep, int most) {
        return query("""
                delete from outgoing_mail where id in (
                    select id from outgoing_mail where request_id is null and fact_key is null and settled
                        and next_try_at < now() - make_interval(secs => :keep) limit :most)""")
                .setParameter("keep", seconds(keep))
                .setParameter("most", most)
                .executeUpdate();
    }

    List<MailRow> of(UUID owner, UUID after, int most) {
        return rows(query("select" + ROW + "from outgoing_mail where owner = :owner"
                                + " and id > cast(:after as uuid) order by id limit :most")
                        .setParameter("owner", owner)
                        .setParameter("after", (after == null ? new UUID(0, 0) : after).toString())
                        .setParameter("most", most))
                .stream()
                .map(MailTable::row)
                .toList();
    }

    Optional<byte[]> message(UUID mail, UUID owner) {
        return rows(query("select message from outgoing_mail where id = :id and owner = :owner and message is not null")
                        .setParameter("id", mail)
                        .setParameter("owner", owner))
                .stream()
                .findFirst()
                .map(columns -> (byte[]) columns[0]);
    }

    /** How many mails wait, and for how long the oldest has. */
    record Waiting(long mails, Duration oldest) {}

    Waiting waiting() {
        Object[] found = (Object[])
                query("select count(*), coalesce(extract(epoch from now() - min(added_at)), 0) from outgoing_mail"
                                + " where state in ('WAITING', 'HANDED_OVER')")
                        .getSingleResult();
        return new Waiting(
                ((Number) found[0]).longValue(),
                Duration.ofSeconds(Math.max(0, Math.round(((Number) found[1]).doubleValue()))));
    }

    private Query query(String sql) {
        return db.createNativeQuery(sql);
    }

    private static List<Object[]> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream()
                .map(row -> row instanceof Object[] columns ? columns : new Object[] {row})
                .toList();
    }

    private static MailRow row(Object[] columns) {
        return new MailRow(
                (UUID) columns[0],
                (UUID) columns[1],
                (UUID) columns[2],
                MailState.valueOf((String) columns[3]),
                ((Number) columns[4]).intValue(),
                instant(columns[5]),
                instant(columns[6]));
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
