package org.holdout.request.bulk;

import java.util.List;
import java.util.UUID;
import org.holdout.problem.FieldError;

/**
 * A line's outcome as it is stored.
 *
 * @param owner the member's; null when they are not known
 * @param request the draft; null when there is none
 */
record Outcome(int line, LineState state, UUID owner, UUID request, List<FieldError> faults) {}
