package org.holdout.request.mandate;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.holdout.request.law.RightKind;

/**
 * A mandate that holds now.
 *
 * @param owner the member's random id
 * @param vendors ids of the only vendors it is for; empty: all
 * @param rights the only rights it is for; empty: all
 * @param until its last day, in UTC; null: until it is revoked
 */
public record ActiveMandate(
        UUID id, UUID organisation, UUID owner, Set<String> vendors, Set<RightKind> rights, LocalDate until) {

    /** Keeps its own copies. */
    public ActiveMandate {
        vendors = Set.copyOf(vendors);
        rights = Set.copyOf(rights);
    }
}
