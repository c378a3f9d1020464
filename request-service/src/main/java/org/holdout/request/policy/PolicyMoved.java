package org.holdout.request.policy;

/** A vendor's policy changed materially. Told within the transaction that takes it in. */
public record PolicyMoved(String vendor) {}
