package org.holdout.request.reply;

import java.time.Instant;

/**
 * A mail that is for no request, as far as an operator may know of it: nothing of what it says or who wrote it.
 *
 * @param id it is known by on the mail server
 * @param size in bytes, as it travels
 * @param attachments whether it has files; null where its structure cannot be read
 */
public record UnmatchedMail(String id, Instant receivedAt, long size, Boolean attachments) {}
