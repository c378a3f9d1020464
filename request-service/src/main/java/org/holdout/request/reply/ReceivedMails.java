package org.holdout.request.reply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of mail that came. */
@ApplicationScoped
class ReceivedMails implements PanacheRepositoryBase<ReceivedMail, UUID> {

    boolean known(UUID request, byte[] fingerprint) {
        return count("requestId = ?1 and fingerprint = ?2", request, fingerprint) > 0;
    }

    long countOf(UUID request) {
        return count("requestId", request);
    }

    /** The mail of many of a person's requests, oldest first, by one query. */
    List<ReceivedMail> of(UUID owner, Collection<UUID> requests) {
        return list("owner = ?1 and requestId in ?2 order by receivedAt, id", owner, requests);
    }

    List<ReceivedMail> of(Collection<UUID> requests) {
        return list("requestId in ?1 order by receivedAt, id", requests);
    }

    Optional<ReceivedMail> owned(UUID id, UUID request, UUID owner) {
        return find("id = ?1 and requestId = ?2 and owner = ?3", id, request, owner)
                .firstResultOptional();
    }

    /** Whether it is the original of a mail of that request, or an attachment of one. */
    boolean brought(UUID request, UUID evidence) {
        return count("requestId = ?1 and (original = ?2 or array_contains(attachments, ?2))", request, evidence) > 0;
    }

    /** Those of which the person is asked what they say and has not said so, oldest first. */
    List<Messages.AskedAbout> open(UUID request) {
        return find(
                        "requestId = ?1 and kind <> ?2 and meaning is null order by receivedAt, id",
                        request,
                        MailKind.AUTO_REPLY)
                .project(Messages.AskedAbout.class)
                .list();
    }

    /** The oldest of those. */
    Optional<UUID> oldestOpen(UUID request) {
        return open(request).stream().map(Messages.AskedAbout::id).findFirst();
    }

    void erase(UUID owner) {
        delete("owner", owner);
    }
}
