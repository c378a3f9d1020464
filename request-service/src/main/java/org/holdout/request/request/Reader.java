package org.holdout.request.request;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.mandate.Mandates;

/**
 * Whoever reads requests: a person their own, an organisation those under its mandates that hold today and those that people share
 * with it, anybody else none.
 *
 * @param owner the person; null for others
 * @param organisation the organisation; null for others
 * @param today the day by which mandates expire; null for a person
 */
record Reader(UUID owner, UUID organisation, LocalDate today) {

    private static final String SHARED =
            "id in (select s.request from RequestShare s where s.organisation = :organisation)";

    static Reader person(UUID owner) {
        return new Reader(owner, null, null);
    }

    static Reader organisation(UUID organisation, LocalDate today) {
        return new Reader(null, organisation, today);
    }

    static Reader nobody() {
        return new Reader(null, null, null);
    }

    boolean seesNothing() {
        return owner == null && organisation == null;
    }

    String condition() {
        return owner != null ? "owner = :owner" : "(" + Mandates.IN_FORCE + " or " + SHARED + ")";
    }

    /** What {@link #condition()} names; to be added to. */
    Map<String, Object> parameters() {
        return new HashMap<>(
                owner != null ? Map.of("owner", owner) : Map.of("organisation", organisation, "today", today));
    }
}
