package org.holdout.request.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdout.request.privacy.Sealer;

/**
 * The secrets of private calendar addresses. Whoever comes with one is found by its hash; the secret itself is sealed with the
 * person's own key, so that they can read it again and nobody else can.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class CalendarAddresses {

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager db;
    private final Sealer sealer;

    CalendarAddresses(EntityManager db, Sealer sealer) {
        this.db = db;
        this.sealer = sealer;
    }

    /** A new secret of 256 random bits; the one before opens nothing any more. */
    void renew(UUID owner, Instant now) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        db.createNativeQuery("""
                        insert into calendar_address (owner, hash, sealed, created_at) values (:owner, :hash, :sealed, :now)
                        on conflict (owner) do update
                        set hash = excluded.hash, sealed = excluded.sealed, created_at = excluded.created_at""")
                .setParameter("owner", owner)
                .setParameter("hash", hash(secret))
                .setParameter("sealed", sealer.seal(owner, place(owner), secret))
                .setParameter("now", now)
                .executeUpdate();
    }

    void revoke(UUID owner) {
        db.createNativeQuery("delete from calendar_address where owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    Optional<String> secretOf(UUID owner) {
        List<?> found = db.createNativeQuery("select sealed from calendar_address where owner = :owner", byte[].class)
                .setParameter("owner", owner)
                .getResultList();
        return found.stream().findFirst().map(bytes -> sealer.open(owner, place(owner), (byte[]) bytes));
    }

    Optional<UUID> ownerOf(String secret) {
        List<?> found = db.createNativeQuery("select owner from calendar_address where hash = :hash", UUID.class)
                .setParameter("hash", hash(secret))
                .getResultList();
        return found.stream().findFirst().map(UUID.class::cast);
    }

    private static String place(UUID owner) {
        return "calendar/" + owner;
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
