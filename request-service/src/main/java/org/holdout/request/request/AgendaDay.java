package org.holdout.request.request;

import java.time.LocalDate;

/**
 * One day of a request.
 *
 * @param name what tells it apart from the request's other days, the same however often the day moves
 * @param done whether it was done, or does not count any more
 */
public record AgendaDay(AgendaStep step, String name, LocalDate on, boolean done) {}
