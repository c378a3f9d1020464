package org.holdout.comparison.policy;

/** An archive that cannot be read; the message is a sentence for the operator. */
class UnreadableArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableArchiveException(String message) {
        super(message);
    }

    UnreadableArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
