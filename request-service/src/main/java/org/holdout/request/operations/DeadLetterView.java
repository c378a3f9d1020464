package org.holdout.request.operations;

/**
 * Messages of a topic that consumers gave up.
 *
 * @param waiting how many were not sent again
 */
public record DeadLetterView(String topic, long waiting) {}
