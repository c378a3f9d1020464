package org.holdout.events;

/**
 * A message of a known type that is not what its record says. It will not get better by trying again, so it belongs in the
 * dead-letter topic. The message names the type and the place, never the content.
 */
public final class UnreadableEventException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message) {
        super(message);
    }
}
