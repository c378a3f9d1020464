package org.holdout.comparison.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What becomes of a cell that an editor has written when its content file is read again. */
@ApplicationScoped
class FileMeetsEditor {

    private final FactCells cells;

    FileMeetsEditor(FactCells cells) {
        this.cells = cells;
    }

    /**
     * Lets the editor's statement stand. A file that says what it said before changes nothing, one that agrees takes the cell back,
     * any other makes a conflict.
     *
     * @param known what is known of the cell now
     * @param said what the file says, null when it says nothing of it
     */
    void meet(FactCell cell, List<Fact> known, FactStatement said, LocalDate day) {
        String text = Statements.text(said);
        if (Objects.equals(text, cell.fileSaid())) {
            return;
        }
        if (Optional.ofNullable(said).equals(shown(known))) {
            cells.settle(cell.key(), FactConflict.Settlement.AGREED, day);
            cell.isTheFilesAgain();
        } else {
            cell.fileSays(text);
            cells.open(cell.key(), text, day);
        }
    }

    /** What a cell says from now on. */
    static Optional<FactStatement> shown(List<Fact> known) {
        return known.stream()
                .filter(fact -> fact.validTo() == null)
                .map(Fact::statement)
                .findFirst();
    }
}
