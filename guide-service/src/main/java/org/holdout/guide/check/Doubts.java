package org.holdout.guide.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import org.holdout.events.Event;
import org.holdout.events.EventJson;
import org.holdout.events.StepsCleared;
import org.holdout.events.StepsDoubted;
import org.holdout.guide.guide.ChangeLog;
import org.holdout.guide.guide.GuideChangeKind;
import org.holdout.guide.guide.GuideSteps;
import org.holdout.guide.step.DoubtReason;
import org.holdout.guide.step.StepStates;
import org.holdout.outbox.Outbox;
import org.holdout.outbox.OutboxMessage;

/** Tells everybody that steps are in doubt, and that they no longer are. */
@ApplicationScoped
public class Doubts {

    private final StepStates states;
    private final ChangeLog changes;
    private final Outbox outbox;

    Doubts(StepStates states, ChangeLog changes, Outbox outbox) {
        this.states = states;
        this.changes = changes;
        this.outbox = outbox;
    }

    /**
     * Puts steps in doubt in the caller's transaction, which holds the lock on the guide. Steps that are in doubt
     * already stay so, and nothing is told of them again.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(GuideSteps guide, Collection<String> keys, DoubtReason reason) {
        Set<String> doubted = states.doubt(guide.guide(), keys, reason);
        if (doubted.isEmpty()) {
            return;
        }
        changes.add(guide.guide(), guide.vendor(), guide.revision(), GuideChangeKind.DOUBTED, reason.name());
        tell(new StepsDoubted(guide.guide(), guide.revision(), guide.vendor(), guide.numbers(doubted), reason.name()));
    }

    /** Tells, in the caller's transaction, that these steps are no longer in doubt since somebody tried them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(GuideSteps guide, Set<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        changes.add(guide.guide(), guide.vendor(), guide.revision(), GuideChangeKind.CLEARED, null);
        tell(new StepsCleared(guide.guide(), guide.revision(), guide.vendor(), guide.numbers(keys)));
    }

    private void tell(Event event) {
        outbox.append(OutboxMessage.of(event.topic(), event.key(), event.type(), EventJson.write(event)));
    }
}
