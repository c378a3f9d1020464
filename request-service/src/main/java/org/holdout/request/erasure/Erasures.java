package org.holdout.request.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The notes that somebody is being erased; each call is a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Erasures {

    private final EntityManager db;

    Erasures(EntityManager db) {
        this.db = db;
    }

    void begin(UUID owner, Instant now) {
        note(owner, now);
    }

    private void note(UUID owner, Instant now) {
        db.createNativeQuery("insert into erasure (owner, begun_at) values (:owner, :now) on conflict do nothing")
                .setParameter("owner", owner)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** As {@link #begin}, with the caller's transaction. */
    @Transactional(TxType.MANDATORY)
    void beginHere(UUID owner, Instant now) {
        note(owner, now);
    }

    /**
     * Members without an account whose mandate ended before that moment, or expired before that day, and who have no request any more;
     * their mandates cannot change before the caller's transaction ends.
     */
    @Transactional(TxType.MANDATORY)
    List<UUID> formerMembers(Instant ended, LocalDate expired, int most) {
        List<?> owners = db.createNativeQuery("""
            select m.owner from mandate m
            where not m.has_account and m.given_at is not null and (m.ended_at < :ended or m.valid_until < :expired)
                and not exists (select 1 from opt_out_request r where r.owner = m.owner)
                and not exists (select 1 from mandate o where o.owner = m.owner
                    and (o.ended_at < :ended or o.valid_until < :expired) is not true)
            order by m.id limit :most for update of m skip locked\
            """, UUID.class)
                .setParameter("ended", ended)
                .setParameter("expired", expired)
                .setParameter("most", most)
                .getResultList();
        return owners.stream().map(UUID.class::cast).distinct().toList();
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
