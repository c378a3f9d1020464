package org.holdout.portal.word;

/** What became of the last try to read a watched address. */
public enum WatchStatus {
    WAITING,
    NEW_VERSION,
    UNCHANGED,
    ROBOTS,
    ROBOTS_UNREACHABLE,
    REDIRECTED,
    NOT_FOUND,
    GONE,
    REFUSED,
    SERVER_ERROR,
    TOO_LARGE,
    TIMED_OUT,
    UNREACHABLE,
    PRIVATE_ADDRESS,
    ADDRESS_REFUSED,
    NO_TEXT,
    FAILED
}
