package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.holdout.events.EventJson;
import org.holdout.events.MandateGiven;
import org.holdout.events.MandateRevoked;
import org.holdout.outbox.Outbox;
import org.holdout.outbox.OutboxMessage;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/** Ends mandates, and tells others of their beginning and end: ids only. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Endings {

    private final MandateRows rows;
    private final Outbox outbox;
    private final Event<MandateEnded> ended;
    private final Event<MandateGranted> granted;
    private final Clock clock;

    Endings(MandateRows rows, Outbox outbox, Event<MandateEnded> ended, Event<MandateGranted> granted, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.ended = ended;
        this.granted = granted;
        this.clock = clock;
    }

    /** Ends it, unless it has ended; from the commit on the organisation may do nothing under it. */
    void end(Mandate m, EndedBy by) {
        if (m.endedAt() != null) {
            return;
        }
        m.end(by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (m.givenAt() != null) {
            append(new MandateRevoked(
                    m.id(), m.version(), m.owner(), m.organisation().toString()));
        }
        ended.fire(new MandateEnded(m.id(), m.organisation(), m.owner(), m.givenAt() != null, by));
    }

    void given(Mandate m) {
        append(new MandateGiven(m.id(), m.version(), m.owner(), m.organisation().toString()));
        granted.fire(new MandateGranted(m.id(), m.organisation(), m.limits().until()));
    }

    /**
     * Ends and removes all mandates of a person, of whom it is noted that they are to be erased. It needs none of their keys. Of one
     * whose last day is over no end is told: it has passed, and nobody brought it about.
     */
    public void erase(UUID owner) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        for (Mandate m : rows.ofOwnerForChange(owner)) {
            if (m.state(today) != MandateState.EXPIRED) {
                end(m, EndedBy.MEMBER);
            }
            rows.delete(m);
        }
    }

    static ProblemException noMandate() {
        return Refusals.notFound("mandate.refused.none");
    }

    private void append(org.holdout.events.Event event) {
        outbox.append(OutboxMessage.of(event.topic(), event.key(), event.type(), EventJson.write(event)));
    }
}
