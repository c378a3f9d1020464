package org.holdout.request.request;

import java.time.LocalDate;
import java.util.List;
import org.holdout.request.law.Deadline;
import org.holdout.request.law.DeadlineKind;

/**
 * A deadline's day as it was last recorded.
 *
 * @param rights the codes of the rights that it is about
 * @param dueOn null while the clock stands still
 */
record DueDate(DeadlineKind kind, List<String> rights, LocalDate dueOn) {

    DueDate {
        rights = List.copyOf(rights);
    }

    static List<DueDate> of(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(d -> new DueDate(d.kind(), d.rights(), d.dueOn()))
                .toList();
    }

    boolean sameAs(DueDate other) {
        return kind == other.kind && rights.equals(other.rights);
    }
}
