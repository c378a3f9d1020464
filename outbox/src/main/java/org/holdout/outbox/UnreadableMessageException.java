package org.holdout.outbox;

/**
 * A record that is no CloudEvent of ours. It will not get better by trying again, so it belongs in the dead-letter topic. The
 * message says what is wrong, never the content.
 */
public final class UnreadableMessageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnreadableMessageException(String message) {
        super(message);
    }
}
