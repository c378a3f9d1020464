package org.holdout.request.bulk;

import java.util.List;
import java.util.UUID;
import org.holdout.problem.FieldError;

/**
 * A line of a report.
 *
 * @param line where it begins in the file
 * @param member the member's number as the file gave it; null when it gave none, or cannot be told any more
 * @param request the draft; null when there is none
 */
record LineView(int line, LineState state, String member, UUID request, List<FieldError> faults) {}
