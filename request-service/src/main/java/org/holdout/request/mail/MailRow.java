package org.holdout.request.mail;

import java.time.Instant;
import java.util.UUID;

/** A mail as far as its row tells without being opened. {@code request} and {@code decidedAt} may be null. */
public record MailRow(
        UUID id, UUID owner, UUID request, MailState state, int attempts, Instant queuedAt, Instant decidedAt) {}
