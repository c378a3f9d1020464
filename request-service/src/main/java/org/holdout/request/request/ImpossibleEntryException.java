package org.holdout.request.request;

import org.holdout.request.words.Sentence;

/** An entry that the procedure does not allow where it stands. */
class ImpossibleEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Entry entry;
    private final transient Sentence reason;

    ImpossibleEntryException(Entry entry, Sentence reason) {
        super(reason.key(), null, false, false);
        this.entry = entry;
        this.reason = reason;
    }

    Entry entry() {
        return entry;
    }

    Sentence reason() {
        return reason;
    }
}
