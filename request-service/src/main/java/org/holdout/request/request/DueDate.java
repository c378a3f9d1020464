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
        return deadlines.stream().map(d -> of(d, d.dueOn())).toList();
    }

    /** That deadline on another day. */
    static DueDate of(Deadline deadline, LocalDate dueOn) {
        return new DueDate(deadline.kind(), deadline.rights(), dueOn);
    }

    boolean sameAs(DueDate other) {
        return kind == other.kind && rights.equals(other.rights);
    }
}
