package org.holdout.comparison.fact;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdout.operations.Conflicts;

/** The cells whose file says something else than an editor, for operators. */
@ApplicationScoped
class CountedConflicts implements Conflicts {

    private final FactBook book;

    CountedConflicts(FactBook book) {
        this.book = book;
    }

    @Override
    public long open() {
        return book.conflicts().size();
    }
}
