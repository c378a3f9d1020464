package org.holdout.comparison.policy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.holdout.comparison.change.Change;
import org.holdout.comparison.change.Materiality;
import org.holdout.comparison.change.Origin;
import org.holdout.comparison.change.Verdict;
import org.holdout.events.DocumentCode;
import org.holdout.events.EventJson;
import org.holdout.events.PolicyChanged;
import org.holdout.outbox.Outbox;
import org.holdout.outbox.OutboxMessage;
import org.jboss.logging.Logger;

/** Adds versions to documents, judged against the one before, and shows them; in the caller's transaction. */
@ApplicationScoped
class Versions {

    private static final Logger LOG = Logger.getLogger(Versions.class);

    private final EntityManager database;
    private final PolicyTexts texts;
    private final PolicyConfig config;
    private final Outbox outbox;
    private final Clock clock;
    private final Event<VersionsShown> shown;

    Versions(
            EntityManager database,
            PolicyTexts texts,
            PolicyConfig config,
            Outbox outbox,
            Clock clock,
            Event<VersionsShown> shown) {
        this.database = database;
        this.texts = texts;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
        this.shown = shown;
    }

    /**
     * Adds a version that is shown once it is published. One that says what the last one says is none, nor is one that was added
     * before. A version older than the newest that is kept can only come from a history that was rewritten: what was kept stays, for
     * people rely on it.
     */
    Added add(PolicyDocument document, String versionId, Instant at, Origin seenAs, String text) {
        Optional<PolicyVersion> last = last(document);
        String sha256 = texts.keep(text);
        boolean known = isKnown(document, versionId, at, sha256)
                || last.filter(version -> version.sha256().equals(sha256)).isPresent();
        if (known) {
            return Added.KNOWN;
        }
        if (last.filter(version -> at.isBefore(version.capturedAt())).isPresent()) {
            return Added.TOO_OLD;
        }
        Origin origin = last.isEmpty() ? Origin.FIRST : seenAs;
        String before = last.map(
                        version -> texts.find(List.of(version.sha256())).get(version.sha256()))
                .orElse("");
        Change change = Change.between(before, text);
        Verdict verdict = Materiality.judge(change, origin);
        database.persist(new PolicyVersion(
                new PolicyVersion.Key(document.id(), document.nextNumber()),
                versionId,
                at,
                origin,
                sha256,
                change,
                verdict));
        return Added.NEW;
    }

    /** What became of a version that was to be added. */
    enum Added {
        NEW,
        KNOWN,
        TOO_OLD
    }

    /** Shows what was added to the documents of an archive, and which of them went or came back, and tells the other services what is news of it. */
    void publish(String archive) {
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

    /** The version of a document that was added last. */
    Optional<PolicyVersion> last(PolicyDocument document) {
        return document.versions() == 0
                ? Optional.empty()
                : Optional.of(
                        database.find(PolicyVersion.class, new PolicyVersion.Key(document.id(), document.versions())));
    }

    /** Whether this version was put before, perhaps under another commit, as happens when a history is rewritten. */
    private boolean isKnown(PolicyDocument document, String versionId, Instant at, String sha256) {
        return !database.createQuery("""
                        SELECT 1 FROM PolicyVersion v WHERE v.key.documentId = :document
                        AND (v.versionId = :commit OR (v.capturedAt = :at AND v.sha256 = :sha256))\
                        """, Integer.class)
                .setParameter("document", document.id())
                .setParameter("commit", versionId)
                .setParameter("at", at)
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

    /**
     * Tells of a version; the document's id, a name with spaces, stands in the message as its {@link DocumentCode}. One that is kept from
     * before and too long for that is not told of.
     */
    private void tell(PolicyVersion version) {
        if (!DocumentCode.fits(version.key().documentId())) {
            LOG.warn("A policy document has a name that is too long to be told to others");
            return;
        }
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
