package org.holdout.operations;

/**
 * Whoever does something that the audit log tells.
 *
 * @param role in which they do it
 * @param subject their account's id, as the token has it; never a name
 */
public record Actor(String role, String subject) {

    /** Whoever asks at the management port, which asks nobody who they are: only operators reach it. */
    public static final Actor AT_MANAGEMENT_PORT = new Actor("operator", "management-port");
}
