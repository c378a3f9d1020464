package org.holdout.request.request;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something that happened, as the caller tells it: every action's fields in one, read by {@link ActionReader}.
 *
 * @param version the version that was read
 * @param happenedOn null: today; in a correction: as before
 * @param outcome of an answer or a verification
 * @param entry the entry that a correction or retraction mends
 * @param note the person's own words; may be null
 * @param evidence ids of this request's evidence; may be null
 */
public record ActionInput(
        String action,
        Integer version,
        LocalDate happenedOn,
        LocalDate receivedOn,
        String kind,
        String reason,
        LocalDate until,
        String outcome,
        String refusalReason,
        String authority,
        String decision,
        UUID entry,
        String note,
        List<UUID> evidence) {

    /** Something that happened on a day, as the evidence shows. */
    public static ActionInput of(ActionKind action, LocalDate happenedOn, List<UUID> evidence) {
        return new ActionInput(
                action.name(), null, happenedOn, null, null, null, null, null, null, null, null, null, null, evidence);
    }
}
