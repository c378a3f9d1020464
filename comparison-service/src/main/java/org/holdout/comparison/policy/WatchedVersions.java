package org.holdout.comparison.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.holdout.comparison.change.Origin;

/** Keeps what watched addresses say, on the same way as an archive's versions; each at once and whole. */
@ApplicationScoped
public class WatchedVersions {

    private final EntityManager database;
    private final Versions versions;

    WatchedVersions(EntityManager database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    /**
     * Keeps and shows what a document says, unless its last version says the same.
     *
     * @param readAnotherWay whether the text is boiled down in another way than the last version's: what differs is then not the
     *     vendor's doing
     * @return whether it is a new version
     */
    @Transactional
    public boolean take(WatchedDocument watched, Instant at, boolean readAnotherWay, String text) {
        PolicyDocument document = locked(watched.id()).orElseGet(() -> {
            PolicyDocument first = PolicyDocument.watched(watched);
            database.persist(first);
            return first;
        });
        document.stay();
        Versions.Added added = versions.add(
                document,
                UUID.randomUUID().toString(),
                afterTheLast(document, at.truncatedTo(ChronoUnit.SECONDS)),
                readAnotherWay ? Origin.TECHNICAL : Origin.CHANGED,
                text);
        versions.publish(watched.id());
        return added == Versions.Added.NEW;
    }

    /** A clock may be behind the one that the last version was read by; what is read later is later all the same. */
    private Instant afterTheLast(PolicyDocument document, Instant at) {
        return versions.last(document)
                .map(last -> last.capturedAt().plusSeconds(1))
                .filter(at::isBefore)
                .orElse(at);
    }

    /** The document says what it said. */
    @Transactional
    public void stays(String document) {
        settle(document, PolicyDocument::stay);
    }

    /** The document is at its address no more. */
    @Transactional
    public void leaves(String document) {
        settle(document, PolicyDocument::leave);
    }

    private void settle(String document, Consumer<PolicyDocument> how) {
        locked(document).ifPresent(known -> {
            how.accept(known);
            versions.publish(document);
        });
    }

    private Optional<PolicyDocument> locked(String id) {
        return Optional.ofNullable(database.find(PolicyDocument.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
