package org.holdout.guide.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.GuidePublished;
import org.holdout.events.GuideRetired;
import org.holdout.events.GuideRevised;
import org.holdout.guide.Fingerprint;
import org.holdout.guide.vendor.VendorRecord;
import org.holdout.outbox.Outbox;
import org.holdout.outbox.OutboxMessage;

/** Writes what guides say, keeps what they said before, and tells the other services; in the caller's transaction. */
@ApplicationScoped
class GuideWriter {

    private final Guides.Rows guides;
    private final GuidePublisher.Revisions revisions;
    private final ChangeLog changes;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    GuideWriter(
            Guides.Rows guides,
            GuidePublisher.Revisions revisions,
            ChangeLog changes,
            Outbox outbox,
            ObjectMapper json,
            Clock clock) {
        this.guides = guides;
        this.revisions = revisions;
        this.changes = changes;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** What the guide says now. */
    GuideDocument current(Guide guide) {
        return document(guide.id(), guide.revision()).orElseThrow();
    }

    /** What the guide said in a revision; empty when there was none. */
    Optional<GuideDocument> document(String guideId, int revision) {
        return revision(guideId, revision).map(found -> read(found.document()));
    }

    Optional<GuideRevision> revision(String guideId, int revision) {
        return revisions.findByIdOptional(new GuideRevision.Key(guideId, revision));
    }

    /** Tells this document from any other. */
    String hash(GuideDocument document) {
        return Fingerprint.of(written(document).getBytes(UTF_8));
    }

    /** Tells this text from any other. */
    String hash(GuideText text) {
        return Fingerprint.of(written(text).getBytes(UTF_8));
    }

    /** Publishes a guide, for the first time or again: it has one revision more. */
    void publish(Guide guide, VendorRecord vendor, GuideDocument document, Authorship authorship, boolean edited) {
        write(guide, vendor, document, authorship, edited);
        tell(
                GuideChangeKind.PUBLISHED,
                guide,
                new GuidePublished(guide.id(), guide.revision(), vendor.id()),
                authorship.reason());
    }

    /** Gives a guide that is offered another text: it has one revision more. */
    void revise(Guide guide, VendorRecord vendor, GuideDocument document, Authorship authorship, boolean edited) {
        write(guide, vendor, document, authorship, edited);
        tell(
                GuideChangeKind.REVISED,
                guide,
                new GuideRevised(guide.id(), guide.revision(), vendor.id()),
                authorship.reason());
    }

    /**
     * Takes a guide off the lists.
     *
     * @param reason why, for everybody to read; null when nothing is to be said
     */
    void retire(Guide guide, String reason) {
        guide.retire();
        tell(GuideChangeKind.RETIRED, guide, new GuideRetired(guide.id(), guide.revision(), guide.vendorId()), reason);
    }

    private void write(
            Guide guide, VendorRecord vendor, GuideDocument document, Authorship authorship, boolean edited) {
        guide.become(vendor, document.guide(), hash(document), edited);
        guides.persist(guide);
        revisions.persist(new GuideRevision(guide, written(document), clock.instant(), authorship));
    }

    private void tell(GuideChangeKind kind, Guide guide, Event event, String reason) {
        changes.add(guide.id(), guide.vendorId(), guide.revision(), kind, reason);
        outbox.append(OutboxMessage.of(event.topic(), event.key(), event.type(), EventJson.write(event)));
    }

    GuideDocument read(String document) {
        try {
            return json.readValue(document, GuideDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored guide is unreadable.", e);
        }
    }

    String written(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A guide cannot be written.", e);
        }
    }
}
