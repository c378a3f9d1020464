package org.holdout.request.mandate;

import java.util.UUID;

/**
 * Told within the transaction in which a member's mandates and a person's account come together: {@code left} is nobody any more. One
 * who still keeps something that would be lost refuses it by a problem.
 */
public record OwnerJoins(UUID left, UUID stays) {}
