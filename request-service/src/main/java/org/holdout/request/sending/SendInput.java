package org.holdout.request.sending;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A draft is sent, or was.
 *
 * @param version of the request, as it was read
 * @param happenedOn the day on which the person sent it; null: today. Not with what Holdout sends itself
 * @param receivedOn the day of receipt, if it is known
 * @param evidence what the sending rests on, such as the form's confirmation; with what Holdout sends itself: what goes along
 * @param sentMyself for a request by e-mail: the person sent it from their own mailbox
 */
public record SendInput(
        Integer version,
        LocalDate happenedOn,
        LocalDate receivedOn,
        String note,
        List<UUID> evidence,
        Boolean sentMyself) {}
