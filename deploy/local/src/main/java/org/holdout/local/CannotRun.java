package org.holdout.local;

/** Something a person can mend, told in one sentence, and the exit code that a script can tell it by. */
final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Exit codes of {@code ./holdout}; the help page lists them. */
    enum Why {
        FAILED(1),
        USAGE(2),
        ALREADY_RUNNING(3),
        PORT_TAKEN(4),
        NO_DISK(5),
        NOT_BUILT(6),
        PART_FAILED(7);

        private final int exitCode;

        Why(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private final Why why;

    CannotRun(Why why, String message) {
        super(message);
        this.why = why;
    }

    CannotRun(Why why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
