package org.holdout.request.request;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Whoever reads requests: a person their own, an organisation those under its mandates, anybody else none.
 *
 * @param owner the person; null for others
 * @param organisation the organisation; null for others
 */
record Reader(UUID owner, String organisation) {

    boolean seesNothing() {
        return owner == null && organisation == null;
    }

    String condition() {
        return owner != null ? "owner = :owner" : "organisation = :organisation";
    }

    /** What {@link #condition()} names; to be added to. */
    Map<String, Object> parameters() {
        return new HashMap<>(owner != null ? Map.of("owner", owner) : Map.of("organisation", organisation));
    }
}
