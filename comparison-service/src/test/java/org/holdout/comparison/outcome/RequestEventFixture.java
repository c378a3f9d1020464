package org.holdout.comparison.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdout.events.Event;
import org.holdout.events.RequestChanged;
import org.holdout.events.RequestSent;
import org.holdout.events.RequestSnapshot;

/** What request-service says about requests. */
final class RequestEventFixture {

    private static final LocalDate SENT = LocalDate.parse("2026-01-31");
    private static final LocalDate DUE = LocalDate.parse("2026-03-02");

    private RequestEventFixture() {}

    static Event sent(UUID owner, String vendor) {
        return sent(UUID.randomUUID(), owner, vendor);
    }

    static Event sent(UUID request, UUID owner, String vendor) {
        return new RequestSent(request, 1, snapshot(owner, vendor, "SENT", "NOT_ANSWERED", SENT, null));
    }

    /** Another request, sent a fortnight later and due a month later. */
    static Event sentLater(UUID owner, String vendor) {
        return new RequestSent(
                UUID.randomUUID(), 1, snapshot(owner, vendor, "SENT", "NOT_ANSWERED", SENT.plusDays(14), null));
    }

    static Event answered(UUID request, int version, UUID owner, String vendor, String outcome) {
        return new RequestChanged(
                request,
                version,
                "RECORD_ANSWER",
                snapshot(owner, vendor, "ANSWERED", outcome, SENT, SENT.plusDays(version)));
    }

    private static RequestSnapshot snapshot(
            UUID owner, String vendor, String state, String outcome, LocalDate sentOn, LocalDate answeredOn) {
        return new RequestSnapshot(
                vendor,
                "eu-gdpr",
                List.of("OBJECTION"),
                "WEB_FORM",
                state,
                outcome,
                outcome.equals("REFUSED") ? "OTHER" : null,
                "NOT_TESTED",
                sentOn,
                sentOn,
                answeredOn,
                sentOn.equals(SENT) ? DUE : DUE.plusMonths(1),
                owner,
                null);
    }
}
