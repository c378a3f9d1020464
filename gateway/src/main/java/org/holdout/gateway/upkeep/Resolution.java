package org.holdout.gateway.upkeep;

/** Which side an editor takes in a conflict, as guide-service takes it. */
record Resolution(int baseRevision, ConflictSide take) {}
