package org.holdout.request.mandate;

import java.time.LocalDate;
import java.util.List;

/**
 * What a mandate is limited to, as it is sent.
 *
 * @param vendors ids; null or empty: all
 * @param rights codes of {@link org.holdout.request.law.RightKind}; null or empty: all
 * @param validUntil its last day, in UTC; null: until it is revoked
 */
public record LimitsInput(List<String> vendors, List<String> rights, LocalDate validUntil) {}
