package org.holdout.comparison.policy;

/** Another import of the same archive is at work, here or in another replica; how far that is, is its own to tell. */
class OtherImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherImportException() {
        super("Another import of the same archive is at work.");
    }
}
