package org.holdout.local.bag;

/** What came of checking a file, and the exit code that a script can tell it by. */
public enum Verdict {
    /** Nothing was changed, added or taken away, and the signature is one of a given key. */
    WHOLE(0),
    /** Something was changed, added or taken away since it was signed. */
    CHANGED(10),
    /** It is no such file, or one that is larger than any that Holdout makes. */
    UNREADABLE(11),
    /** Everything fits together, but none of the given keys signed it. */
    OTHER_KEY(12),
    /** Everything fits together, but no key was given to compare the one in the file with: anybody may have signed it. */
    NO_KEY(13);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The exit code of {@code ./holdout verify}. */
    public int exitCode() {
        return exitCode;
    }
}
