package org.holdout.comparison.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.holdout.comparison.policy.WatchedVersions;

/**
 * Who reads what. A site is held by one reader at a time; one that dies loses it when its time is over, and the page is read again.
 * What came of a page is kept in one transaction: its version, its event and its next time, or nothing of it.
 */
@ApplicationScoped
class Claims {

    private final EntityManager database;
    private final WatchedVersions versions;
    private final WatchConfig config;
    private final Clock clock;

    Claims(EntityManager database, WatchedVersions versions, WatchConfig config, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.config = config;
        this.clock = clock;
    }

    /** Takes the page whose time has come, at the site that was left alone for longest; empty when there is none. */
    @Transactional
    Optional<Claim> next() {
        Instant now = clock.instant();
        @SuppressWarnings("unchecked") // one column
        Optional<String> free = database.createNativeQuery("""
                        SELECT s.site FROM watched_site s WHERE s.free_at <= :now AND EXISTS (
                          SELECT 1 FROM watched_address w WHERE w.site = s.site AND w.stopped_at IS NULL AND w.due_at <= :now)
                        ORDER BY s.free_at LIMIT 1 FOR UPDATE SKIP LOCKED""", String.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
        return free.flatMap(site -> claim(database.find(WatchedSite.class, site), now));
    }

    private Optional<Claim> claim(WatchedSite site, Instant now) {
        Optional<WatchedAddress> due = database.createQuery("""
                        SELECT w FROM WatchedAddress w WHERE w.site = :site AND w.stoppedAt IS NULL AND w.dueAt <= :now
                        ORDER BY w.dueAt, w.id""", WatchedAddress.class)
                .setParameter("site", site.site())
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return due.map(address -> {
            UUID reader = UUID.randomUUID();
            site.hold(reader, now.plus(config.lease()));
            return address.claim(reader, site);
        });
    }

    /**
     * Keeps what came of a page, and gives its site back.
     *
     * @return what it came to; empty when the claim was lost meanwhile or the page is watched no more, and nothing is kept
     */
    @Transactional
    Optional<WatchStatus> settle(Claim claim, Visit visit) {
        WatchedSite site = database.find(WatchedSite.class, claim.site(), LockModeType.PESSIMISTIC_WRITE);
        if (!site.isHeldBy(claim.reader())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        site.remember(visit.robots());
        site.leave(now.plus(visit.delay()));
        WatchedAddress address = database.find(WatchedAddress.class, claim.address(), LockModeType.PESSIMISTIC_WRITE);
        return address.isStopped() ? Optional.empty() : Optional.of(settle(address, visit.outcome(), now));
    }

    private WatchStatus settle(WatchedAddress address, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Text page -> {
                boolean news = versions.take(address.document(), now, address.isOfAnotherForm(), page.text());
                WatchStatus status = news ? WatchStatus.NEW_VERSION : WatchStatus.UNCHANGED;
                address.read(status, now, config.every());
                address.remember(page, PageText.FORM);
                yield status;
            }
            case Outcome.NotModified() -> {
                versions.stays(address.document().id());
                address.read(WatchStatus.UNCHANGED, now, config.every());
                yield WatchStatus.UNCHANGED;
            }
            case Outcome.Failed failed -> {
                address.fail(failed, now, backOff(address, failed));
                if (address.missing() >= config.failingAfter()) {
                    versions.leaves(address.document().id());
                }
                yield failed.status();
            }
        };
    }

    private Duration backOff(WatchedAddress address, Outcome.Failed failed) {
        Duration longest = config.longestRetry();
        Duration wait = config.firstRetry();
        for (int i = 0; i < address.failures() && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        Duration asked = failed.retryAfter().orElse(Duration.ZERO);
        Duration longer = asked.compareTo(wait) > 0 ? asked : wait;
        return longer.compareTo(longest) < 0 ? longer : longest;
    }
}
