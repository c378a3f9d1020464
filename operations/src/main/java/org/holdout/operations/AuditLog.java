package org.holdout.operations;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * What operators and editors did: only ever added to, each entry hashed with the one before, so that a change by hand shows. An entry
 * names who, what and when, and never holds content.
 */
@ApplicationScoped
public class AuditLog {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;
    private static final int MAX_LENGTH = 200;
    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,60}");
    private static final Pattern ID = Pattern.compile("[\\p{Alnum}._:/@-]{1," + MAX_LENGTH + "}");

    /** Nobody is forgotten earlier, and an entry that names nobody earlier was changed by hand. */
    static final Duration LEAST_KEPT = Duration.ofDays(365);

    private final DataSource database;
    private final AuditConfig config;
    private final Clock clock = Clock.systemUTC();

    AuditLog(DataSource database, AuditConfig config) {
        this.database = database;
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        if (config.keepActor().compareTo(LEAST_KEPT) < 0) {
            throw new IllegalStateException("holdout.audit.keep-actor must be at least " + LEAST_KEPT.toDays() + "D");
        }
    }

    /**
     * Adds an entry in the caller's transaction, the one that does what it tells. Others who add one wait until that ends.
     *
     * @param action a code in capitals, such as {@code GUIDE_REVISED}
     * @param object the id of what it is done to
     * @throws jakarta.transaction.TransactionalException when there is no transaction
     * @throws IllegalArgumentException when one of them is no code or id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Actor actor, String action, String object) {
        require(CODE, "action", action);
        require(ID, "object", object);
        require(ID, "role", actor.role());
        require(ID, "actor", actor.subject());
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditTable.append(database, new AuditEntry(0, now, actor.role(), actor.subject(), action, object), salt);
    }

    /**
     * Tells in a transaction of its own what is about to be done where no transaction reaches, such as on a mail server: there may be
     * an entry of what then failed, and never an act without its entry.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void announce(Actor actor, String action, String object) {
        append(actor, action, object);
    }

    /** Entries before a number, the newest first. */
    List<AuditEntry> before(long number, int most) {
        return AuditTable.before(database, number, most);
    }

    /** How many there are. */
    long count() {
        return AuditTable.count(database);
    }

    /** Walks along the whole chain. */
    Verification verify() {
        return AuditTable.verify(database, clock.instant().minus(LEAST_KEPT));
    }

    @Scheduled(every = "${holdout.audit.forget-every:12H}", identity = "holdout-audit-forget")
    @RunOnVirtualThread
    void forget() {
        forgetBefore(clock.instant().minus(config.keepActor()));
    }

    /** Forgets who did what was done before then. */
    int forgetBefore(Instant end) {
        int forgotten = 0;
        int some;
        do {
            some = AuditTable.forgetActors(database, end, config.forgetBatch());
            forgotten += some;
        } while (some == config.forgetBatch());
        return forgotten;
    }

    /** The message names the field alone: what stands in it may be anything. */
    private static void require(Pattern form, String field, String value) {
        if (value == null || !form.matcher(value).matches()) {
            throw new IllegalArgumentException("The " + field + " of an audit entry is no code or id");
        }
    }
}
