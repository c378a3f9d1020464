package org.holdout.request.mandate;

import java.time.LocalDate;
import java.util.Set;
import org.holdout.request.law.RightKind;

/** What a mandate is limited to; empty sets and null: no limit. */
record Limits(Set<String> vendors, Set<RightKind> rights, LocalDate until) {

    /** Keeps its own copies. */
    Limits {
        vendors = Set.copyOf(vendors);
        rights = Set.copyOf(rights);
    }
}
