package org.holdout.bench;

/**
 * A request that waits to be sent.
 *
 * @param token of the person whose it is
 */
record Draft(String token, String id, int version) {}
