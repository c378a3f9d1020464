package org.holdout.request.request;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The days of one request, for whoever tells its owner of them.
 *
 * @param sentOn null in a draft
 * @param endedOn the day on which its end was recorded; null while it has none
 * @param erasureTold whether its owner was told that it will be erased
 * @param failedLetter what became of its letter, when its owner has to see to it; null otherwise
 * @param mailWaits whether mail came that its owner is asked about
 * @param mandate the mandate under which it is made; null when its owner acts alone
 */
public record Agenda(
        UUID request,
        UUID owner,
        String reference,
        String vendor,
        int version,
        LocalDate sentOn,
        LocalDate endedOn,
        boolean erasureTold,
        Delivery failedLetter,
        boolean mailWaits,
        UUID mandate,
        List<AgendaDay> days) {

    /** Keeps its own copy of {@code days}. */
    public Agenda {
        days = List.copyOf(days);
    }
}
