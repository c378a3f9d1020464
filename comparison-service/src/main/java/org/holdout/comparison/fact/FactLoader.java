package org.holdout.comparison.fact;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdout.comparison.content.ContentException;
import org.holdout.comparison.content.ContentYaml;
import org.holdout.comparison.region.Regions;
import org.holdout.comparison.rubric.Dimensions;

/** Records what a vendor's file of facts says, beside what was known before. What an editor said is never overwritten. */
@ApplicationScoped
public class FactLoader {

    private final EntityManager database;
    private final Dimensions dimensions;
    private final Regions regions;
    private final FactCells cells;
    private final FactWriter writer;
    private final FileMeetsEditor meeting;
    private final Clock clock;

    FactLoader(
            EntityManager database,
            Dimensions dimensions,
            Regions regions,
            FactCells cells,
            FactWriter writer,
            FileMeetsEditor meeting,
            Clock clock) {
        this.database = database;
        this.dimensions = dimensions;
        this.regions = regions;
        this.cells = cells;
        this.writer = writer;
        this.meeting = meeting;
        this.clock = clock;
    }

    /**
     * Records a file in the caller's transaction. A vendor's first file is known from the day that it says; what a later one says
     * otherwise is known from today, and announced. Where an editor's statement is shown, it stays.
     *
     * @throws ContentException when the file is wrong; nothing of it may be kept then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void load(String name, String vendor, byte[] content) {
        FactFile file = ContentYaml.read(name, content, FactFile.class);
        new FactFileCheck(dimensions.all(), regions).check(name, vendor, file);
        cells.lock();
        Map<FactKey, List<Fact>> known = knownFacts(vendor);
        Map<FactKey, FactStatement> said = statements(file);
        Map<FactKey, FactCell> present = cells.of(vendor);
        boolean first = known.isEmpty();
        Recording recording = Recording.byFile(first ? file.recordedOn() : LocalDate.now(clock));
        Set<FactKey> keys = new LinkedHashSet<>(said.keySet());
        keys.addAll(present.keySet());
        for (FactKey key : keys) {
            FactCell cell = present.get(key);
            List<Fact> facts = known.getOrDefault(key, List.of());
            if (cell != null && cell.isEdited()) {
                meeting.meet(cell, facts, said.get(key), recording.day());
            } else if (record(cell == null ? new FactCell(key) : cell, facts, said.get(key), recording) && !first) {
                writer.announce(key);
            }
        }
    }

    private boolean record(FactCell cell, List<Fact> known, FactStatement said, Recording by) {
        Recording recording = FactWriter.dated(by, known);
        FactRevision revision = said == null
                ? FactRevision.without(known, recording)
                : FactRevision.to(said, cell.key(), known, recording);
        if (revision.isEmpty()) {
            return false;
        }
        writer.record(revision, cell, recording.day());
        return true;
    }

    private Map<FactKey, List<Fact>> knownFacts(String vendor) {
        return database.createQuery(
                        "SELECT f FROM Fact f WHERE f.vendor = :vendor AND f.recordedTo IS NULL", Fact.class)
                .setParameter("vendor", vendor)
                .getResultStream()
                .collect(groupingBy(Fact::key));
    }

    private static Map<FactKey, FactStatement> statements(FactFile file) {
        Map<FactKey, FactStatement> statements = new LinkedHashMap<>();
        file.facts().forEach(entry -> statements.put(file.key(entry), file.statement(entry)));
        return statements;
    }
}
