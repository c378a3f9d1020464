package org.holdout.local.bag;

import java.io.IOException;

/** The file is no bag that could be checked; the message says why in a sentence. */
final class Unreadable extends IOException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }

    Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
