package org.holdout.comparison.policy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.holdout.comparison.change.Change;
import org.holdout.comparison.change.Materiality;
import org.holdout.comparison.change.Origin;
import org.holdout.comparison.change.Verdict;
import org.holdout.events.EventJson;
import org.holdout.events.PolicyChanged;
import org.holdout.outbox.Outbox;
import org.holdout.outbox.OutboxMessage;

/**
 * Where versions of policies are put, batch by batch. What a running import has put is pending: nobody sees it before
 * {@link #publish}, and an interrupted import goes on after its last batch.
 */
@ApplicationScoped
class Shelf {

    private final EntityManager database;
    private final PolicyTexts texts;
    private final PolicyVendors vendors;
    private final PolicyConfig config;
    private final Outbox outbox;
    private final Clock clock;
    private final Event<VersionsShown> shown;

    Shelf(
            EntityManager database,
            PolicyTexts texts,
            PolicyVendors vendors,
            PolicyConfig config,
            Outbox outbox,
            Clock clock,
            Event<VersionsShown> shown) {
        this.database = database;
        this.texts = texts;
        this.vendors = vendors;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
        this.shown = shown;
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
     * Puts what these commits say, all or nothing.
     *
     * @param head the last of the commits
     * @param expected the commit after which they follow; the batch is refused when another import was there meanwhile
     */
    @Transactional
    void put(String archive, List<Capture> captures, String head, int commits, Optional<String> expected) {
        ArchiveProgress progress = locked(archive).orElseThrow();
        if (!Optional.ofNullable(progress.head()).equals(expected)) {
            throw new UnreadableArchiveException("Another import of the same archive is at work.");
        }
        List<String> problems = new ArrayList<>();
        captures.forEach(capture -> put(archive, capture).ifPresent(problems::add));
        progress.advance(head, commits, problems, config.maxProblems(), clock.instant());
    }

    /** The import came to its end: what it put is shown, and what is news is told to the other services. */
    @Transactional
    void publish(String archive, List<String> problems) {
        locked(archive)
                .orElseThrow()
                .end(ArchiveProgress.State.COMPLETE, problems, config.maxProblems(), clock.instant());
        news(archive).forEach(this::tell);
        Set<String> documents = pendingDocuments(archive);
        List<PolicyDocument> moved =
                comingAndGoing(archive).filter(PolicyDocument::settle).toList();
        database.createQuery("""
            UPDATE PolicyVersion v SET v.pending = false WHERE v.pending = true
            AND v.key.documentId IN (SELECT d.id FROM PolicyDocument d WHERE d.archive = :archive)\
            """).setParameter("archive", archive).executeUpdate();
        shown.fire(new VersionsShown(
                documents, ids(moved, PolicyDocument::isGone), ids(moved, document -> !document.isGone())));
    }

    private Stream<PolicyDocument> comingAndGoing(String archive) {
        return database
                .createQuery(
                        "SELECT d FROM PolicyDocument d WHERE d.archive = :archive AND d.gonePending IS NOT NULL",
                        PolicyDocument.class)
                .setParameter("archive", archive)
                .getResultList()
                .stream();
    }

    private static Set<String> ids(List<PolicyDocument> documents, Predicate<PolicyDocument> which) {
        return documents.stream().filter(which).map(PolicyDocument::id).collect(toUnmodifiableSet());
    }

    private Set<String> pendingDocuments(String archive) {
        return database.createQuery("""
                        SELECT DISTINCT d.id FROM PolicyVersion v JOIN PolicyDocument d ON d.id = v.key.documentId
                        WHERE d.archive = :archive AND v.pending = true\
                        """, String.class)
                .setParameter("archive", archive)
                .getResultStream()
                .collect(toUnmodifiableSet());
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
            case Capture.Content.Text(String text) ->
                document == null ? begin(archive, capture, text) : goOn(document, capture, text);
        };
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
        Optional<String> vendor = vendors.of(capture.service());
        PolicyDocument document = new PolicyDocument(capture, archive, vendor.orElse(null));
        database.persist(document);
        add(document, capture, text, texts.keep(text), Optional.empty());
        return vendor.isPresent()
                ? Optional.empty()
                : Optional.of(capture.service() + " is no service that Holdout knows a vendor for.");
    }

    /**
     * Puts a further version, unless it is here already. A version older than the newest that is kept can only come from a history
     * that was rewritten: what was kept stays, for people rely on it.
     */
    private Optional<String> goOn(PolicyDocument document, Capture capture, String text) {
        document.stay();
        Optional<PolicyVersion> last = last(document);
        String sha256 = texts.keep(text);
        if (isKnown(document, capture, sha256)
                || last.filter(version -> version.sha256().equals(sha256)).isPresent()) {
            return Optional.empty();
        }
        if (last.filter(version -> capture.at().isBefore(version.capturedAt())).isPresent()) {
            return Optional.of(
                    document.id() + " has versions that are older than the newest kept one and were not there before."
                            + " They are left out.");
        }
        add(document, capture, text, sha256, last);
        return Optional.empty();
    }

    private void add(
            PolicyDocument document, Capture capture, String text, String sha256, Optional<PolicyVersion> last) {
        Origin origin = last.isEmpty() ? Origin.FIRST : capture.origin();
        String before = last.map(
                        version -> texts.find(List.of(version.sha256())).get(version.sha256()))
                .orElse("");
        Change change = Change.between(before, text);
        Verdict verdict = Materiality.judge(change, origin);
        database.persist(new PolicyVersion(
                new PolicyVersion.Key(document.id(), document.nextNumber()), capture, origin, sha256, change, verdict));
    }

    private Optional<PolicyVersion> last(PolicyDocument document) {
        return document.versions() == 0
                ? Optional.empty()
                : Optional.of(
                        database.find(PolicyVersion.class, new PolicyVersion.Key(document.id(), document.versions())));
    }

    /** Whether this version was put before, perhaps under another commit, as happens when a history is rewritten. */
    private boolean isKnown(PolicyDocument document, Capture capture, String sha256) {
        return !database.createQuery("""
                        SELECT 1 FROM PolicyVersion v WHERE v.key.documentId = :document
                        AND (v.versionId = :commit OR (v.capturedAt = :at AND v.sha256 = :sha256))\
                        """, Integer.class)
                .setParameter("document", document.id())
                .setParameter("commit", capture.commit())
                .setParameter("at", capture.at())
                .setParameter("sha256", sha256)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private List<PolicyVersion> news(String archive) {
        Instant since = clock.instant().minus(config.news());
        return database.createQuery("""
                        SELECT v FROM PolicyVersion v, PolicyDocument d WHERE d.id = v.key.documentId AND d.archive = :archive
                        AND d.vendor IS NOT NULL AND v.pending = true AND v.key.number > 1 AND v.capturedAt >= :since
                        ORDER BY v.capturedAt, v.key.documentId, v.key.number\
                        """, PolicyVersion.class)
                .setParameter("archive", archive)
                .setParameter("since", since)
                .getResultList();
    }

    private void tell(PolicyVersion version) {
        String vendor =
                database.find(PolicyDocument.class, version.key().documentId()).vendor();
        PolicyChanged event = new PolicyChanged(
                vendor,
                version.key().documentId(),
                version.versionId(),
                version.isMaterial(),
                LocalDate.ofInstant(version.capturedAt(), ZoneOffset.UTC));
        outbox.append(OutboxMessage.of(event.topic(), event.key(), event.type(), EventJson.write(event)));
    }
}
