package org.holdout.comparison.watch;

/** What became of the last try to read an address. */
public enum WatchStatus {
    /** It was not tried yet. */
    WAITING,
    /** It said something new, which is kept. */
    NEW_VERSION,
    /** It said what it said before. */
    UNCHANGED,
    /** The site's robots.txt forbids it. */
    ROBOTS,
    /** The site's robots.txt could not be read, which forbids everything (RFC 9309, 2.3.1.4). */
    ROBOTS_UNREACHABLE,
    /** The page is elsewhere now. */
    REDIRECTED,
    /** Nothing is there (404). */
    NOT_FOUND,
    /** It was taken away for good (410). */
    GONE,
    /** The site does not answer us (any other 4xx). */
    REFUSED,
    /** The site has a failure of its own. */
    SERVER_ERROR,
    /** It is larger than is taken. */
    TOO_LARGE,
    /** It did not end in time. */
    TIMED_OUT,
    /** The site was not reached, or does not speak HTTP. */
    UNREACHABLE,
    /** The site's name leads into a private network. */
    PRIVATE_ADDRESS,
    /** The installation no longer calls such an address: its port or scheme. */
    ADDRESS_REFUSED,
    /** It is no page of text, or its characters are not those it says. */
    NO_TEXT,
    /** This service failed. */
    FAILED;

    /** Whether the page was read. */
    boolean isRead() {
        return this == NEW_VERSION || this == UNCHANGED;
    }

    /** Whether the site said that the page is not there. */
    boolean isMissing() {
        return this == NOT_FOUND || this == GONE;
    }
}
