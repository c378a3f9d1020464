package org.holdout.comparison.matrix;

import java.time.Instant;
import java.util.Optional;
import org.holdout.comparison.fact.Fact;
import org.holdout.comparison.rubric.SpecialValue;
import org.holdout.comparison.tie.FactDoubt;
import org.holdout.comparison.tie.FactTie;

/**
 * A fact with what became of its quotation.
 *
 * @param tie where the quotation stands, null when it is not tied
 * @param tiedAt when the newest version that has the quotation was captured, null when it is not tied
 * @param doubt why it may no longer hold, null when nothing says so
 * @param doubtVersion the id of the version that says so, null likewise
 */
public record KnownFact(Fact fact, FactTie tie, Instant tiedAt, FactDoubt doubt, String doubtVersion) {

    static KnownFact of(Object[] row) {
        return new KnownFact((Fact) row[0], (FactTie) row[1], (Instant) row[2], (FactDoubt) row[3], (String) row[4]);
    }

    /** How far it can be relied on. */
    public CellStatus status() {
        return Optional.of(fact.value())
                .filter(SpecialValue::is)
                .map(CellStatus::of)
                .orElseGet(() -> doubt != null
                        ? CellStatus.IN_DOUBT
                        : tie != null && !tie.isLost() ? CellStatus.TIED : CellStatus.PARAPHRASE);
    }
}
