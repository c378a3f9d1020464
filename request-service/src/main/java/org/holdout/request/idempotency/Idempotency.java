package org.holdout.request.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.holdout.problem.ErrorCode;
import org.holdout.request.privacy.Sealer;
import org.holdout.request.words.Refusals;

/**
 * Makes a write safe to send again after a lost answer: with the same key it happens once. Keys are kept as hashes for
 * {@link IdempotencyConfig#keep()}; what was asked as a hash that is sealed with the person's own key, so that nobody can guess a
 * short text from it, and it dies with the person.
 */
@ApplicationScoped
public class Idempotency {

    private final Session db;
    private final Sealer sealer;
    private final Clock clock;
    private final IdempotencyConfig config;

    Idempotency(Session db, Sealer sealer, Clock clock, IdempotencyConfig config) {
        this.db = db;
        this.sealer = sealer;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Runs the work, or gives the id that the same key gave before. Of two at the same time the second waits for the first one's
     * transaction. Throws IDEMPOTENCY_KEY_REUSED when the key came with another body, INVALID_INPUT for a key that is too long.
     *
     * @param key the caller's own; null or blank: the work just runs
     * @param body the operation and all that was asked, as one text
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID once(UUID owner, String key, String body, Supplier<UUID> work) {
        return once(owner, key, body, null, work);
    }

    /** The same for a change of something that has its id already: that is the answer, and it is written together with the key. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID onceTo(UUID changed, UUID owner, String key, String body, Runnable work) {
        return once(owner, key, body, changed, () -> {
            work.run();
            return changed;
        });
    }

    private UUID once(UUID owner, String key, String body, UUID known, Supplier<UUID> work) {
        if (key == null || key.isBlank()) {
            return work.get();
        }
        if (key.length() > config.maxLength()) {
            throw Refusals.invalid("idempotencyKey", "common.refused.keyTooLong", config.maxLength());
        }
        String keyHash = hash(key);
        String bodyHash = hash(body);
        String place = "idempotency/" + keyHash;
        if (reserve(owner, keyHash, sealer.seal(owner, place, bodyHash), known)) {
            UUID answer = work.get();
            if (answer.equals(known)) {
                return answer;
            }
            db.createNativeMutationQuery(
                            "update idempotency_key set answer = :answer where owner = :owner and key_hash = :key")
                    .setParameter("answer", answer)
                    .setParameter("owner", owner)
                    .setParameter("key", keyHash)
                    .executeUpdate();
            return answer;
        }
        Object[] before = db.createNativeQuery(
                        "select body_seal, answer from idempotency_key where owner = :owner and key_hash = :key",
                        Object[].class)
                .setParameter("owner", owner)
                .setParameter("key", keyHash)
                .getSingleResult();
        if (!bodyHash.equals(sealer.open(owner, place, (byte[]) before[0]))) {
            throw Refusals.of(ErrorCode.IDEMPOTENCY_KEY_REUSED, "common.refused.keyReused");
        }
        return (UUID) before[1];
    }

    /** Whether something was done with this key, whatever it was; false for null. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean knows(UUID owner, String key) {
        return key != null
                && !db.createNativeQuery(
                                "select owner from idempotency_key where owner = :owner and key_hash = :key",
                                UUID.class)
                        .setParameter("owner", owner)
                        .setParameter("key", hash(key))
                        .getResultList()
                        .isEmpty();
    }

    /** Forgets all keys of a person, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID owner) {
        db.createNativeMutationQuery("delete from idempotency_key where owner = :owner")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    @Scheduled(every = "${holdout.idempotency.purge-every:6H}", identity = "forget-old-idempotency-keys")
    void forgetOld() {
        Instant before = clock.instant().minus(config.keep());
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> forget(before));
        } while (forgotten == config.purgeBatch());
    }

    private int forget(Instant before) {
        return db.createNativeMutationQuery("""
                        delete from idempotency_key where (owner, key_hash) in (
                          select owner, key_hash from idempotency_key where created_at < :before limit :most)""")
                .setParameter("before", before)
                .setParameter("most", config.purgeBatch())
                .executeUpdate();
    }

    private boolean reserve(UUID owner, String keyHash, byte[] bodySeal, UUID answer) {
        return db.createNativeMutationQuery("""
                                insert into idempotency_key (owner, key_hash, body_seal, answer, created_at)
                                values (:owner, :key, :body, :answer, :now) on conflict do nothing""")
                        .setParameter("owner", owner)
                        .setParameter("key", keyHash)
                        .setParameter("body", bodySeal)
                        .setParameter("answer", answer, UUID.class)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
