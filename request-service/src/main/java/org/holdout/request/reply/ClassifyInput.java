package org.holdout.request.reply;

import java.time.LocalDate;

/**
 * What the person says that a mail says.
 *
 * @param version of the request, as it was read
 * @param as a {@link ReplyMeaning}
 * @param happenedOn the day it counts from; null: the day on which it came, and no day before the request was sent
 * @param receivedOn with ACKNOWLEDGED: the day of receipt that it names
 * @param kind with NEEDS_MORE: what they ask for
 * @param reason with EXTENDED: why they take longer
 * @param until with EXTENDED: the day that they name
 * @param refusalReason with REFUSED
 */
public record ClassifyInput(
        Integer version,
        String as,
        LocalDate happenedOn,
        LocalDate receivedOn,
        String kind,
        String reason,
        LocalDate until,
        String refusalReason,
        String note) {}
