package org.holdout.request.mandate;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Told within the transaction in which a member gives a mandate.
 *
 * @param until its last day; null: until it is revoked
 */
public record MandateGranted(UUID mandate, UUID organisation, LocalDate until) {}
