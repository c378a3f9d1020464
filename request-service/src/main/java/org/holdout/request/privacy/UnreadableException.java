package org.holdout.request.privacy;

import java.io.Serial;

/** A sealed text or file cannot be opened: its key is gone, it was changed, or it belongs somewhere else. */
public class UnreadableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message a sentence without anything personal */
    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
