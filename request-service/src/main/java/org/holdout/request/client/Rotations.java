package org.holdout.request.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** The last rotation of each client's secret that was asked for here. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Rotations {

    private final EntityManager db;

    Rotations(EntityManager db) {
        this.db = db;
    }

    /** Notes one as the last. Whoever rotates the same client's waits until this transaction ends. */
    void begin(UUID organisation, String client, UUID rotation, Instant now) {
        db.createNativeQuery("""
            insert into client_rotation (organisation, client, rotation, rotated_at)
            values (:organisation, :client, :rotation, :now)
            on conflict (organisation, client)
            do update set rotation = excluded.rotation, rotated_at = excluded.rotated_at\
            """)
                .setParameter("organisation", organisation)
                .setParameter("client", client)
                .setParameter("rotation", rotation)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Whether it is still the last, and not older than {@code since}. */
    boolean isLast(UUID organisation, String client, UUID rotation, Instant since) {
        return !db.createNativeQuery("""
            select 1 from client_rotation where organisation = :organisation and client = :client
            and rotation = :rotation and rotated_at >= :since\
            """)
                .setParameter("organisation", organisation)
                .setParameter("client", client)
                .setParameter("rotation", rotation)
                .setParameter("since", since)
                .getResultList()
                .isEmpty();
    }
}
