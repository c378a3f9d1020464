package org.holdout.request.request;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the lifecycle needs of a timeline entry.
 *
 * @param position the order of recording
 * @param happenedOn the day it happened; of a correction, the right day
 */
record Entry(UUID id, int position, LocalDate happenedOn, RequestAction action) {}
