package org.holdout.comparison.watch;

import java.time.Duration;
import java.util.Optional;

/** What a try to read a page came to. */
sealed interface Outcome {

    /**
     * The page's text.
     *
     * @param etag to ask later whether it changed, null when the site gave none
     * @param lastModified likewise
     */
    record Text(String text, String etag, String lastModified) implements Outcome {}

    /** The site says that nothing changed. */
    record NotModified() implements Outcome {}

    /**
     * The page was not read; nothing of it is kept.
     *
     * @param httpStatus what the site answered, null when it did not
     * @param redirectsTo where the page is instead, null when it is not said
     * @param retryAfter how long the site asks to be left alone
     */
    record Failed(WatchStatus status, Integer httpStatus, String redirectsTo, Optional<Duration> retryAfter)
            implements Outcome {

        static Failed because(WatchStatus status) {
            return new Failed(status, null, null, Optional.empty());
        }

        static Failed because(WatchStatus status, int httpStatus) {
            return new Failed(status, httpStatus, null, Optional.empty());
        }
    }
}
