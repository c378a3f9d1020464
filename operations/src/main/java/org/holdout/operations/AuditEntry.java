package org.holdout.operations;

import java.time.Instant;

/**
 * One thing that somebody did.
 *
 * @param number from 1, without a gap
 * @param role in which they did it
 * @param actor their account's id; null once it is forgotten, see {@link AuditConfig#keepActor()}
 * @param action a code
 * @param object the id of what it was done to
 */
public record AuditEntry(long number, Instant at, String role, String actor, String action, String object) {}
