package org.holdout.guide.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.GuidePublished;
import org.holdout.events.GuideRetired;
import org.holdout.events.GuideRevised;
import org.holdout.guide.Fingerprint;
import org.holdout.guide.vendor.VendorRecord;
import org.holdout.outbox.Outbox;
import org.holdout.outbox.OutboxMessage;

/** Brings guides to what the content says, keeps what they said before, and tells the other services. */
@ApplicationScoped
public class GuidePublisher {

    private final Guides.Rows guides;
    private final Revisions revisions;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    GuidePublisher(Guides.Rows guides, Revisions revisions, Outbox outbox, ObjectMapper json, Clock clock) {
        this.guides = guides;
        this.revisions = revisions;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** The vendor of each offered guide among {@code ids}, by the guide's id. */
    public Map<String, String> vendors(Collection<String> ids) {
        return guides.list("retired = false and id in ?1", ids).stream()
                .collect(Collectors.toMap(Guide::id, Guide::vendorId));
    }

    /**
     * Publishes what is new among a vendor's guides, revises what changed and retires what is gone, in the caller's
     * transaction.
     */
    public GuideChanges publish(VendorRecord vendor, List<GuideRecord> records) {
        Set<String> ids = records.stream().map(GuideRecord::id).collect(Collectors.toSet());
        Map<String, Guide> known = guides.list("vendorId = ?1 or id in ?2", vendor.id(), ids).stream()
                .collect(Collectors.toMap(Guide::id, Function.identity()));
        GuideChanges changes = GuideChanges.NONE;
        for (int position = 0; position < records.size(); position++) {
            GuideRecord record = records.get(position);
            changes = changes.plus(publish(vendor, record, position, known.get(record.id())));
        }
        return changes.plus(retire(known.values().stream()
                .filter(guide -> !ids.contains(guide.id()) && !guide.isRetired())
                .toList()));
    }

    /** Retires every guide of these vendors, in the caller's transaction. */
    public GuideChanges retireAllOf(Set<String> vendors) {
        return retire(guides.list("retired = false and vendorId in ?1", vendors));
    }

    private GuideChanges publish(VendorRecord vendor, GuideRecord record, int position, Guide known) {
        String document = written(new GuideDocument(vendor.id(), record, vendor.sources(record.sources())));
        String hash = Fingerprint.of(document.getBytes(UTF_8));
        boolean offered = known != null && !known.isRetired();
        if (offered && known.contentHash().equals(hash)) {
            known.place(vendor, record, position);
            return GuideChanges.NONE;
        }
        Guide guide = known == null ? new Guide(record.id()) : known;
        guide.become(vendor, record, position, hash);
        guides.persist(guide);
        revisions.persist(new GuideRevision(guide, document, clock.instant()));
        if (offered) {
            tell(new GuideRevised(guide.id(), guide.revision(), vendor.id()));
            return new GuideChanges(0, 1, 0);
        }
        tell(new GuidePublished(guide.id(), guide.revision(), vendor.id()));
        return new GuideChanges(1, 0, 0);
    }

    private GuideChanges retire(List<Guide> gone) {
        gone.forEach(guide -> {
            guide.retire();
            tell(new GuideRetired(guide.id(), guide.revision(), guide.vendorId()));
        });
        return new GuideChanges(0, 0, gone.size());
    }

    private void tell(Event event) {
        outbox.append(OutboxMessage.of(event.topic(), event.key(), event.type(), EventJson.write(event)));
    }

    private String written(GuideDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A guide cannot be written.", e);
        }
    }

    /** The table of revisions. */
    @ApplicationScoped
    static class Revisions implements PanacheRepositoryBase<GuideRevision, GuideRevision.Key> {}
}
