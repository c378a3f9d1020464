package org.holdout.request.mandate;

import java.util.UUID;

/** Told within the transaction that ends a mandate: from its commit on the organisation may do nothing under it any more. */
public record MandateEnded(UUID mandate, UUID organisation, UUID owner) {}
