package org.holdout.comparison.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.holdout.events.DocumentCode;

/**
 * Where versions of policies are put, batch by batch. What a running import has put is pending: nobody sees it before
 * {@link #publish}, and an interrupted import goes on after the last commit of its last batch.
 */
@ApplicationScoped
class Shelf {

    /** How far the clock of whoever writes an archive may be ahead. */
    private static final Duration OTHER_CLOCKS = Duration.ofDays(1);

    private final EntityManager database;
    private final Versions versions;
    private final PolicyVendors vendors;
    private final PolicyConfig config;
    private final Clock clock;

    Shelf(EntityManager database, Versions versions, PolicyVendors vendors, PolicyConfig config, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.vendors = vendors;
        this.config = config;
        this.clock = clock;
    }

    /** The last commit of the archive that was put; empty before the first. */
    @Transactional
    Optional<String> head(String archive) {
        return Optional.ofNullable(database.find(ArchiveProgress.class, archive))
                .map(ArchiveProgress::head);
    }

    /** An import of so many commits begins. */
    @Transactional
    void begin(String archive, int commits) {
        ArchiveProgress progress = locked(archive).orElseGet(() -> new ArchiveProgress(archive));
        progress.begin(commits, clock.instant());
        database.persist(progress);
    }

    /**
     * Puts what these commits say, in their order, until {@code holdout.policies.batch-time} is over; one capture in any case. All of
     * that is kept, or nothing. Part of a commit may be put: it is put once more after an interruption, which changes nothing.
     *
     * @param commits at least one
     * @param expected the commit after which they follow
     * @return what is left of them; the first may be left in part
     * @throws OtherImportException when another import was there meanwhile
     */
    @Transactional
    List<CapturedCommit> put(String archive, List<CapturedCommit> commits, Optional<String> expected) {
        ArchiveProgress progress = locked(archive).orElseThrow();
        if (!Optional.ofNullable(progress.head()).equals(expected)) {
            throw new OtherImportException();
        }
        Instant end = clock.instant().plus(config.batchTime());
        List<String> problems = new ArrayList<>();
        Deque<CapturedCommit> left = new ArrayDeque<>(commits);
        do {
            CapturedCommit next = left.pop();
            next.first().flatMap(capture -> put(archive, capture)).ifPresent(problems::add);
            next.afterFirst().ifPresent(left::push);
        } while (!left.isEmpty() && clock.instant().isBefore(end));
        int whole = commits.size() - left.size();
        String head = whole == 0 ? progress.head() : commits.get(whole - 1).id();
        progress.advance(head, whole, problems, config.maxProblems(), clock.instant());
        return List.copyOf(left);
    }

    /** The import came to its end: what it put is shown, and what is news is told to the other services. */
    @Transactional
    void publish(String archive, List<String> problems) {
        locked(archive)
                .orElseThrow()
                .end(ArchiveProgress.State.COMPLETE, problems, config.maxProblems(), clock.instant());
        versions.publish(archive);
    }

    /** The archive cannot be read any further. */
    @Transactional
    void fail(String archive, String problem) {
        ArchiveProgress progress = locked(archive).orElseGet(() -> {
            ArchiveProgress first = new ArchiveProgress(archive);
            first.begin(0, clock.instant());
            return first;
        });
        progress.end(ArchiveProgress.State.FAILED, List.of(problem), config.maxProblems(), clock.instant());
        database.persist(progress);
    }

    private Optional<ArchiveProgress> locked(String archive) {
        return Optional.ofNullable(database.find(ArchiveProgress.class, archive, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Puts one capture; what is wrong with it, if anything. */
    private Optional<String> put(String archive, Capture capture) {
        PolicyDocument document = database.find(PolicyDocument.class, capture.document());
        if (document != null && !document.isOf(archive)) {
            return Optional.of(capture.document() + " is kept from another archive already.");
        }
        return switch (capture.content()) {
            case Capture.Content.Refused(String reason) ->
                Optional.of(capture.document() + " " + reason + " (" + capture.commit() + ").");
            case Capture.Content.Gone(Optional<String> successor) ->
                Optional.ofNullable(document).flatMap(known -> leave(known, capture, successor));
            case Capture.Content.Text _
            when !canBe(capture.at()) ->
                Optional.of(capture.document() + " bears a day on which nobody can have read it (" + capture.commit()
                        + "). It is left out.");
            case Capture.Content.Text(String text) ->
                document == null ? begin(archive, capture, text) : goOn(document, capture, text);
        };
    }

    /** A day to come would make every version until then too old to be taken, and there are days that no database holds. */
    private boolean canBe(Instant at) {
        return at.isAfter(Capture.NEVER) && !at.isAfter(clock.instant().plus(OTHER_CLOCKS));
    }

    /** Nobody is told that a document went which belongs to no vendor here. */
    private static Optional<String> leave(PolicyDocument document, Capture capture, Optional<String> successor) {
        document.leave();
        String then = successor
                .map(other -> "; the same text is " + other + " from then on, with a history of its own")
                .orElse("");
        return Optional.ofNullable(document.vendor())
                .map(vendor -> document.id() + " is gone from the archive" + then + " (" + capture.commit() + ").");
    }

    private Optional<String> begin(String archive, Capture capture, String text) {
        if (!DocumentCode.fits(capture.document())) {
            return Optional.of(
                    capture.document() + " has a name that is too long to be told to others. It is left out.");
        }
        PolicyDocument document = added(archive, capture);
        versions.add(document, capture.commit(), capture.at(), capture.origin(), text);
        return document.vendor() != null
                ? Optional.empty()
                : Optional.of(capture.service() + " is no service that Holdout knows a vendor for.");
    }

    private Optional<String> goOn(PolicyDocument document, Capture capture, String text) {
        document.stay();
        return versions.add(document, capture.commit(), capture.at(), capture.origin(), text) == Versions.Added.TOO_OLD
                ? Optional.of(document.id()
                        + " has versions that are older than the newest kept one and were not there before."
                        + " They are left out.")
                : Optional.empty();
    }

    private PolicyDocument added(String archive, Capture capture) {
        PolicyDocument document = new PolicyDocument(
                capture.document(),
                archive,
                capture.service(),
                capture.terms(),
                vendors.of(capture.service()).orElse(null));
        database.persist(document);
        return document;
    }
}
