package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;

/**
 * Where deliveries wait for endpoints that are off: aside, so that looking for what is due does not walk over them. They are laid there
 * some time after the switch, and with the endpoint locked, so that none stays aside that was queued while somebody switched it on.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Parking {

    private final EntityManager db;

    Parking(EntityManager db) {
        this.db = db;
    }

    /** Endpoints of which something lies where it should not. Tests are sent to endpoints that are off too. */
    List<UUID> misplaced() {
        List<?> found = db.createNativeQuery("""
                select e.id from webhook_endpoint e
                where exists (select 1 from webhook_delivery d
                              where d.endpoint = e.id and d.state = 'WAITING' and d.parked = (e.off_at is null)
                                and d.type <> :test)\
                """)
                .setParameter("test", WebhookEvent.TEST)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /**
     * Lays some of what waits for this endpoint where it belongs and says how many, but for what somebody else is changing: that follows the next time, so that
     * nobody who ends a mandate is kept waiting by one who waits for them.
     */
    int place(UUID endpoint, int most) {
        db.createNativeQuery("select id from webhook_endpoint where id = :id for no key update")
                .setParameter("id", endpoint)
                .getResultList();
        return db.createNativeQuery("""
            update webhook_delivery set parked = not parked where id in (
                select d.id from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint
                where e.id = :id and d.state = 'WAITING' and d.parked = (e.off_at is null) and d.type <> :test
                limit :most for update of d skip locked)\
            """)
                .setParameter("id", endpoint)
                .setParameter("test", WebhookEvent.TEST)
                .setParameter("most", most)
                .executeUpdate();
    }
}
