package org.holdout.request.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
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
