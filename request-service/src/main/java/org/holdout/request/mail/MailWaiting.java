package org.holdout.request.mail;

/**
 * Mail that waits to be sent.
 *
 * @param waiting how many mails
 * @param oldestWaitSeconds how long the oldest has waited; 0 without one
 */
public record MailWaiting(long waiting, long oldestWaitSeconds) {}
