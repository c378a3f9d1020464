package org.holdout.comparison.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;

/** What editors do to facts. */
@ApplicationScoped
public class FactBook {

    private final EntityManager database;
    private final FactCells cells;
    private final FactWriter writer;
    private final Clock clock;

    FactBook(EntityManager database, FactCells cells, FactWriter writer, Clock clock) {
        this.database = database;
        this.cells = cells;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Waits until nobody else changes facts, and keeps others waiting until the caller's transaction ends. Whoever reads a cell in the
     * transaction that changes it does this before: what was read stays as it was read, whatever others did meanwhile.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        cells.lock();
    }

    /**
     * Records what an editor says of a cell, which ends any doubt of it. The same call sent again does nothing.
     *
     * @param base the revision that the editor saw, 0 of a cell that nobody has said anything of
     * @param author the editor's user name
     * @throws ProblemException STALE_VERSION when the cell was said anew meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean say(FactKey key, int base, FactStatement statement, String author, String reason) {
        cells.lock();
        List<Fact> known = cells.known(key);
        Optional<FactCell> cell = cells.find(key);
        if (cell.map(FactCell::revision).orElse(0) != base) {
            if (!isDone(cell, known, base, statement, author)) {
                throw stale();
            }
            return false;
        }
        Recording recording =
                FactWriter.dated(new Recording(LocalDate.now(clock), Origin.EDITOR, author, reason), known);
        FactRevision revision = FactRevision.to(statement, key, known, recording);
        if (!revision.isEmpty()) {
            FactCell said = cell.orElseGet(() -> new FactCell(key));
            if (!said.isEdited()) {
                said.editedOver(Statements.text(FileMeetsEditor.shown(known).orElse(null)));
            }
            writer.record(revision, said, recording.day());
            writer.announce(key);
        }
        return !revision.isEmpty();
    }

    /**
     * Settles which statement holds, the file's or the editor's.
     *
     * @throws ProblemException NOT_FOUND when they do not differ, STALE_VERSION when the cell was said anew meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(FactKey key, int base, Origin take, String author) {
        cells.lock();
        FactCell cell = cells.find(key).orElseThrow(FactBook::noConflict);
        FactConflict conflict = cells.conflict(key).orElseThrow(FactBook::noConflict);
        if (cell.revision() != base) {
            throw stale();
        }
        LocalDate today = LocalDate.now(clock);
        if (take == Origin.EDITOR) {
            cells.settle(key, FactConflict.Settlement.KEPT, today);
            return;
        }
        List<Fact> known = cells.known(key);
        Recording recording = FactWriter.dated(new Recording(today, Origin.FILE, author, null), known);
        FactRevision revision = Statements.read(conflict.fileSaid())
                .map(said -> FactRevision.to(said, key, known, recording))
                .orElseGet(() -> FactRevision.without(known, recording));
        cells.settle(key, FactConflict.Settlement.TAKEN, today);
        cell.isTheFilesAgain();
        writer.record(revision, cell, recording.day());
        writer.announce(key);
    }

    /** All that is known of a cell and ever was, the newest recording first; four queries. */
    @Transactional
    public FactState state(FactKey key) {
        List<Fact> history = database.createQuery("""
                        SELECT f FROM Fact f WHERE f.vendor = :vendor AND f.dimension = :dimension AND f.region = :region
                        ORDER BY f.recordedFrom DESC, f.recordedTo DESC NULLS FIRST, f.validFrom DESC""", Fact.class)
                .setParameter("vendor", key.vendor())
                .setParameter("dimension", key.dimension())
                .setParameter("region", key.region())
                .getResultList();
        Optional<FactCell> cell = cells.find(key);
        return new FactState(
                key,
                cell.map(FactCell::revision).orElse(0),
                cell.map(FactCell::isEdited).orElse(false),
                history,
                cells.conflict(key)
                        .map(open -> new FactState.Conflict(
                                Statements.read(open.fileSaid()).orElse(null), open.openedOn()))
                        .orElse(null));
    }

    /** The cells with an open conflict; one query. */
    @Transactional
    public List<FactState.Open> conflicts() {
        return database.createQuery("SELECT c FROM FactConflict c WHERE c.settledOn IS NULL", FactConflict.class)
                .getResultStream()
                .map(open -> new FactState.Open(open.key(), open.openedOn()))
                .toList();
    }

    private static boolean isDone(
            Optional<FactCell> cell, List<Fact> known, int base, FactStatement statement, String author) {
        return cell.filter(it -> it.revision() == base + 1).isPresent()
                && known.stream()
                        .anyMatch(fact -> fact.validTo() == null
                                && author.equals(fact.author())
                                && fact.statement().equals(statement));
    }

    private static ProblemException stale() {
        return ProblemException.of(ErrorCode.STALE_VERSION, "This was said anew since you read it; look at it again.");
    }

    private static ProblemException noConflict() {
        return ProblemException.notFound("The content file says nothing else.");
    }
}
