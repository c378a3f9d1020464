package org.holdout.request.mandate;

import java.util.UUID;

/**
 * Told within the transaction that ends a mandate: from its commit on the organisation may do nothing under it any more.
 *
 * @param given false for an invitation that nobody took up
 */
public record MandateEnded(UUID mandate, UUID organisation, UUID owner, boolean given, EndedBy by) {}
