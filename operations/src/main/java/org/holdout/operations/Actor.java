package org.holdout.operations;

/**
 * Whoever does something that the audit log tells.
 *
 * @param role in which they do it
 * @param subject their account's id, as the token has it; never a name
 */
public record Actor(String role, String subject) {}
