package org.holdout.request.mandate;

import java.util.UUID;

/**
 * Told within a transaction after which an owner is nobody any more: what they had is another's now, or they never took part. One who
 * still keeps something that would be lost refuses it by a problem; everything of theirs is erased.
 */
public record OwnerLeaves(UUID owner) {}
