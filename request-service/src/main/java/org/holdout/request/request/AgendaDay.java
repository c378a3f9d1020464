package org.holdout.request.request;

import java.time.LocalDate;
import java.util.List;
import org.holdout.request.law.RightKind;

/**
 * One day of a request.
 *
 * @param name what tells it apart from the request's other days, the same however often the day moves
 * @param rights the kinds of the rights that it is about; empty where it is about all that was asked for, or about no right
 * @param done whether it was done, or does not count any more
 */
public record AgendaDay(AgendaStep step, String name, List<RightKind> rights, LocalDate on, boolean done) {

    /** Keeps its own copy of {@code rights}. */
    public AgendaDay {
        rights = List.copyOf(rights);
    }
}
