package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Keeps apart whoever changes what guides say: loads of the content files, and editors. */
@ApplicationScoped
public class ContentLock {

    /** Any number that nothing else in this database uses. */
    private static final long LOCK = 0x486f6c646f757431L;

    private final EntityManager entities;

    ContentLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits until nobody else does, and holds the lock until the caller's transaction ends. */
    public void take() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) locked")
                .setParameter("lock", LOCK)
                .getResultList();
    }
}
