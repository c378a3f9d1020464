package org.holdout.guide.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDate;

/** A random salt for each day, which all processes share and which is gone after that day. */
@ApplicationScoped
class Salts {

    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();
    private final EntityManager entities;

    Salts(EntityManager entities) {
        this.entities = entities;
    }

    /** The salt of a day; whoever asks first makes it, and whoever asks meanwhile waits for that. */
    @Transactional(Transactional.TxType.MANDATORY)
    byte[] of(LocalDate day) {
        byte[] fresh = new byte[LENGTH];
        random.nextBytes(fresh);
        entities.createNativeQuery("insert into report_salt (day, salt) values (:day, :salt) on conflict do nothing")
                .setParameter("day", day)
                .setParameter("salt", fresh)
                .executeUpdate();
        return (byte[]) entities.createNativeQuery("select salt from report_salt where day = :day", byte[].class)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** Forgets the salts of the days before this one, so that no hash made with them can be told to be an address'. */
    @Transactional
    void forgetBefore(LocalDate day) {
        entities.createNativeQuery("delete from report_salt where day < :day")
                .setParameter("day", day)
                .executeUpdate();
    }
}
