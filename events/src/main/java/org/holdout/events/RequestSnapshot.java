package org.holdout.events;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole coded state of an opt-out request. A consumer replaces what it holds when the event's version is newer, so repeats,
 * corrections and replays all come out right. A consumer must live with codes it does not know.
 *
 * @param vendor the vendor's id, absent for a vendor that the person entered
 * @param law the law's id, absent for a request that rests on none
 * @param rights the rights' codes
 * @param channel how it is sent, such as {@code WEB_FORM}
 * @param state the procedure's state, such as {@code SENT}
 * @param claimedOutcome what the vendor says
 * @param refusalReason present with a refusal
 * @param verifiedOutcome what the same test shows later
 * @param sentOn the day it was sent, absent before
 * @param receivedOn the day the vendor received it, absent before
 * @param answeredOn the day of the latest answer, absent before
 * @param dueOn by when the answer is due, of several rights' the last day; absent where the law has no figure, while the clock stands
 *     still, and once the procedure has ended
 * @param owner the random id that stands for the person; the link to the person dies with erasure
 * @param organisation the id of the mandate's organisation, absent when the person acts alone
 */
public record RequestSnapshot(
        String vendor,
        String law,
        List<String> rights,
        String channel,
        String state,
        String claimedOutcome,
        String refusalReason,
        String verifiedOutcome,
        LocalDate sentOn,
        LocalDate receivedOn,
        LocalDate answeredOn,
        LocalDate dueOn,
        UUID owner,
        String organisation) {

    /** Throws {@link NullPointerException} when a value is missing that every request has. */
    public RequestSnapshot {
        rights = List.copyOf(rights);
        requireNonNull(channel, "channel");
        requireNonNull(state, "state");
        requireNonNull(claimedOutcome, "claimedOutcome");
        requireNonNull(verifiedOutcome, "verifiedOutcome");
        requireNonNull(owner, "owner");
    }
}
