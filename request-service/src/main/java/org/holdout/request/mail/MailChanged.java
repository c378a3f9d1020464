package org.holdout.request.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * Something became of a mail. Told inside the transaction that writes it down, so that what follows from it happens with it or not
 * at all. {@link MailState#WAITING} is told after a try that failed, {@link MailState#CANCELLED}
 * when its last day was over before it left; who calls a mail back themselves is told nothing.
 *
 * @param request the request it belongs to; null for none
 * @param attempts how often it was tried
 * @param at when it was decided
 * @param message the whole message as it was or would have been sent; null while it waits, or when it is no longer kept
 */
@SuppressWarnings("ArrayRecordComponent")
public record MailChanged(
        UUID mail, UUID owner, UUID request, MailState state, int attempts, Instant at, byte[] message) {}
