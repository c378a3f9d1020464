package org.holdout.guide.guide;

import jakarta.enterprise.context.ApplicationScoped;
import org.holdout.operations.Conflicts;

/** The guides whose file says something else than an editor, for operators. */
@ApplicationScoped
class CountedConflicts implements Conflicts {

    private final OpenConflicts conflicts;

    CountedConflicts(OpenConflicts conflicts) {
        this.conflicts = conflicts;
    }

    @Override
    public long open() {
        return conflicts.count();
    }
}
