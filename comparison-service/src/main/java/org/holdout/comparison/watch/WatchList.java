package org.holdout.comparison.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.holdout.operations.Actor;
import org.holdout.operations.AuditLog;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** The addresses that editors watch. Each call may be sent again: it does nothing then. What it does is told to the audit log. */
@ApplicationScoped
class WatchList {

    private final EntityManager database;
    private final AuditLog audit;
    private final WatchConfig config;
    private final Clock clock;

    WatchList(EntityManager database, AuditLog audit, WatchConfig config, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Watches an address from now on; one that was watched before goes on with its document.
     *
     * @throws ProblemException ILLEGAL_ACTION when it is watched as another document, LIMIT_EXCEEDED when there are too many
     */
    @Transactional
    WatchedView add(NewWatch entered, Actor by) {
        database.createNativeQuery(
                        "INSERT INTO watched_site (site, free_at) VALUES (:site, :now) ON CONFLICT DO NOTHING")
                .setParameter("site", entered.site())
                .setParameter("now", clock.instant())
                .executeUpdate();
        database.find(WatchedSite.class, entered.site(), LockModeType.PESSIMISTIC_WRITE);
        Optional<WatchedAddress> known = of(entered);
        if (known.filter(one -> !one.isOf(entered)).isPresent()) {
            throw ProblemException.of(
                    ErrorCode.ILLEGAL_ACTION,
                    "This address is known as another document, and one address has one document. Name it as it was"
                            + " named then.");
        }
        boolean isNews = known.filter(one -> !one.isStopped()).isEmpty();
        if (isNews && count("") >= config.maxAddresses()) {
            throw ProblemException.of(
                    ErrorCode.LIMIT_EXCEEDED,
                    "There are " + config.maxAddresses() + " watched addresses already. Stop watching another first.");
        }
        WatchedAddress watched = known.orElseGet(() -> {
            WatchedAddress first = new WatchedAddress(entered, clock.instant());
            database.persist(first);
            return first;
        });
        if (watched.isStopped()) {
            watched.resume(clock.instant());
        }
        if (isNews) {
            tell(by, "ADDRESS_WATCHED", watched);
        }
        return watched.view(config.failingAfter());
    }

    private Optional<WatchedAddress> of(NewWatch entered) {
        return database.createQuery("SELECT w FROM WatchedAddress w WHERE w.url = :url", WatchedAddress.class)
                .setParameter("url", entered.url().toString())
                .getResultStream()
                .findFirst();
    }

    /** Reads an address as soon as its site allows, or NOT_FOUND. */
    @Transactional
    WatchedView readSoon(UUID id, Actor by) {
        WatchedAddress watched = locked(id);
        if (watched.isStopped()) {
            throw ProblemException.of(ErrorCode.ILLEGAL_ACTION, "This address is watched no more. Add it again first.");
        }
        if (watched.readSoon(clock.instant())) {
            tell(by, "ADDRESS_READ_SOON", watched);
        }
        return watched.view(config.failingAfter());
    }

    /** Reads an address no more, or NOT_FOUND. What it said stays. */
    @Transactional
    WatchedView stop(UUID id, Actor by) {
        WatchedAddress watched = locked(id);
        if (watched.stop(clock.instant())) {
            tell(by, "ADDRESS_STOPPED", watched);
        }
        return watched.view(config.failingAfter());
    }

    /**
     * One page of what is watched, what fails first; two queries.
     *
     * @param failing only what fails
     */
    @Transactional
    WatchedPage page(boolean failing, int start, int size) {
        List<WatchedView> found = database.createQuery(
                        "SELECT w FROM WatchedAddress w WHERE w.stoppedAt IS NULL" + condition(failing)
                                + " ORDER BY CASE WHEN w.failures >= " + config.failingAfter()
                                + " THEN 0 ELSE 1 END, w.vendor, w.service, w.terms, w.id",
                        WatchedAddress.class)
                .setFirstResult(start)
                .setMaxResults(size + 1)
                .getResultStream()
                .map(watched -> watched.view(config.failingAfter()))
                .toList();
        List<WatchedView> items = found.subList(0, Math.min(size, found.size()));
        return new WatchedPage(
                items, Integer.toString(start + items.size()), found.size() > size, count(condition(failing)));
    }

    /** How many are watched. */
    @Transactional
    long watched() {
        return count("");
    }

    /** How many of them fail. */
    @Transactional
    long failing() {
        return count(condition(true));
    }

    private String condition(boolean failing) {
        return failing ? " AND w.failures >= " + config.failingAfter() : "";
    }

    private long count(String condition) {
        return database.createQuery(
                        "SELECT count(w) FROM WatchedAddress w WHERE w.stoppedAt IS NULL" + condition, Long.class)
                .getSingleResult();
    }

    private void tell(Actor by, String act, WatchedAddress watched) {
        audit.append(by, act, watched.id().toString());
    }

    private WatchedAddress locked(UUID id) {
        return Optional.ofNullable(database.find(WatchedAddress.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> ProblemException.notFound("There is no such watched address."));
    }
}
