package org.holdout.request.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdout.request.words.Words;

/**
 * A timeline entry as the API tells it.
 *
 * @param text what happened, in words, and which dates a correction moved
 * @param note the person's own words; absent without
 * @param effective whether it counts: it is neither replaced nor retracted
 * @param mends the entry that it corrects or retracts; absent otherwise
 */
public record TimelineEntryView(
        UUID id,
        ActionKind action,
        LocalDate happenedOn,
        Instant recordedAt,
        Actor by,
        String text,
        String note,
        boolean effective,
        List<UUID> evidence,
        UUID mends) {

    static TimelineEntryView of(TimelineEntry e, Standing standing, List<Moved> moved, String note, Words words) {
        return new TimelineEntryView(
                e.id(),
                e.action().kind(),
                e.happenedOn(),
                e.recordedAt(),
                e.actor(),
                moved.isEmpty()
                        ? words.say(ActionWords.of(e.action()))
                        : words.say("moved.by", ActionWords.of(e.action()), Moved.words(moved)),
                note,
                standing.effective().contains(e.id()) || e.action() instanceof RequestAction.RetractEntry,
                e.evidence(),
                switch (e.action()) {
                    case RequestAction.CorrectEntry c -> c.entry();
                    case RequestAction.RetractEntry r -> r.entry();
                    default -> null;
                });
    }
}
