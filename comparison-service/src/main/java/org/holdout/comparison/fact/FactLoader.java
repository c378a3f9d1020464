package org.holdout.comparison.fact;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdout.comparison.content.ContentException;
import org.holdout.comparison.content.ContentYaml;
import org.holdout.comparison.region.Regions;
import org.holdout.comparison.rubric.Dimensions;
import org.holdout.events.EventJson;
import org.holdout.events.FactRevised;
import org.holdout.outbox.Outbox;
import org.holdout.outbox.OutboxMessage;

/** Records what a vendor's file of facts says, beside what was known before. */
@ApplicationScoped
public class FactLoader {

    private final EntityManager database;
    private final Dimensions dimensions;
    private final Regions regions;
    private final Outbox outbox;

    FactLoader(EntityManager database, Dimensions dimensions, Regions regions, Outbox outbox) {
        this.database = database;
        this.dimensions = dimensions;
        this.regions = regions;
        this.outbox = outbox;
    }

    /**
     * Records a file in the caller's transaction. A fact that differs from the recorded one closes it and is announced; at a
     * vendor's first file nothing is.
     *
     * @throws ContentException when the file is wrong; nothing of it may be kept then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void load(String name, String vendor, byte[] content) {
        FactFile file = ContentYaml.read(name, content, FactFile.class);
        new FactFileCheck(dimensions.all(), regions).check(name, vendor, file);
        Map<FactKey, List<Fact>> known = knownFacts(vendor);
        Map<FactKey, FactRevision> revisions = revisions(file, known);
        revisions.values().forEach(revision -> record(revision, name, file.recordedOn()));
        if (!known.isEmpty()) {
            revisions.keySet().forEach(this::announce);
        }
    }

    private Map<FactKey, List<Fact>> knownFacts(String vendor) {
        return database.createQuery(
                        "SELECT f FROM Fact f WHERE f.vendor = :vendor AND f.recordedTo IS NULL", Fact.class)
                .setParameter("vendor", vendor)
                .getResultStream()
                .collect(groupingBy(Fact::key));
    }

    private static Map<FactKey, FactRevision> revisions(FactFile file, Map<FactKey, List<Fact>> known) {
        Map<FactKey, FactRevision> revisions = new LinkedHashMap<>();
        Map<FactKey, List<Fact>> gone = new HashMap<>(known);
        for (FactFile.Entry entry : file.facts()) {
            FactKey key = file.key(entry);
            gone.remove(key);
            revisions.put(
                    key,
                    FactRevision.to(file.statement(entry), key, known.getOrDefault(key, List.of()), file.recordedOn()));
        }
        gone.forEach((key, facts) -> revisions.put(key, FactRevision.without(facts, file.recordedOn())));
        revisions.values().removeIf(FactRevision::isEmpty);
        return revisions;
    }

    private void record(FactRevision revision, String name, LocalDate recordedOn) {
        List<Fact> closed = new ArrayList<>(revision.closed());
        closed.sort(Comparator.comparing(Fact::recordedFrom).reversed());
        if (!closed.isEmpty() && closed.getFirst().recordedFrom().isAfter(recordedOn)) {
            throw new ContentException(
                    name,
                    "recordedOn",
                    "must not be before " + closed.getFirst().recordedFrom() + ", the day of what it changes");
        }
        closed.forEach(fact -> fact.close(recordedOn));
        database.flush();
        revision.added().forEach(database::persist);
    }

    private void announce(FactKey key) {
        FactRevised event = new FactRevised(key.vendor(), key.dimension(), key.region());
        outbox.append(OutboxMessage.of(event.topic(), event.key(), event.type(), EventJson.write(event)));
    }
}
