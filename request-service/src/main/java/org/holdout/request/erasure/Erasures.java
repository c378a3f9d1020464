package org.holdout.request.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdout.request.mandate.OwnerLocks;

/** The notes that somebody is being erased; each call is a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Erasures {

    private static final String FORMER = """
         from mandate m
        where not m.has_account and m.given_at is not null and (m.ended_at < :ended or m.valid_until < :expired)
            and not exists (select 1 from opt_out_request r where r.owner = m.owner)
            and not exists (select 1 from mandate o where o.owner = m.owner
                and (o.ended_at < :ended or o.valid_until < :expired) is not true)
        """;

    private final EntityManager db;
    private final OwnerLocks locks;

    Erasures(EntityManager db, OwnerLocks locks) {
        this.db = db;
        this.locks = locks;
    }

    /** Whatever is becoming this owner's has become so when this returns, and nothing becomes theirs from then on. */
    void begin(UUID owner, Instant now) {
        locks.take(owner);
        note(owner, now);
    }

    private void note(UUID owner, Instant now) {
        db.createNativeQuery("insert into erasure (owner, begun_at) values (:owner, :now) on conflict do nothing")
                .setParameter("owner", owner)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** As {@link #begin}, with the transaction of a caller who holds what {@link #begin} takes, or knows that nothing can become theirs. */
    @Transactional(TxType.MANDATORY)
    void beginHere(UUID owner, Instant now) {
        note(owner, now);
    }

    /** Members without an account whose mandates ended before that moment, or expired before that day, and who have no request any more. */
    List<UUID> formerMembers(Instant ended, LocalDate expired, int most) {
        List<?> owners = db.createNativeQuery(
                        "select distinct m.owner" + FORMER + "order by m.owner limit :most", UUID.class)
                .setParameter("ended", ended)
                .setParameter("expired", expired)
                .setParameter("most", most)
                .getResultList();
        return owners.stream().map(UUID.class::cast).toList();
    }

    /** As {@link #begin}, with the caller's transaction, of one who still is among {@link #formerMembers}; false for others. */
    @Transactional(TxType.MANDATORY)
    boolean beginFormer(UUID owner, Instant ended, LocalDate expired, Instant now) {
        locks.take(owner);
        boolean former = !db.createNativeQuery("select m.owner" + FORMER + "and m.owner = :owner", UUID.class)
                .setParameter("ended", ended)
                .setParameter("expired", expired)
                .setParameter("owner", owner)
                .getResultList()
                .isEmpty();
        if (former) {
            note(owner, now);
        }
        return former;
    }

    /** The owners whose erasure began first. */
    List<UUID> begun(int most) {
        List<?> owners = db.createNativeQuery("select owner from erasure order by begun_at limit :most", UUID.class)
                .setParameter("most", most)
                .getResultList();
        return owners.stream().map(UUID.class::cast).toList();
    }

    /** Forgets an erasure that began before {@code settled}; a younger one stays noted. */
    void forget(UUID owner, Instant settled) {
        db.createNativeQuery("delete from erasure where owner = :owner and begun_at < :settled")
                .setParameter("owner", owner)
                .setParameter("settled", settled)
                .executeUpdate();
    }
}
