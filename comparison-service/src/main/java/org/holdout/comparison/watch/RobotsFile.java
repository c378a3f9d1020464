package org.holdout.comparison.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * A site's robots.txt.
 *
 * @param bytes empty when the site has none
 * @param readAt when it was fetched
 */
@SuppressWarnings("ArrayRecordComponent")
record RobotsFile(byte[] bytes, Instant readAt) {

    boolean holds(Instant now, Duration howLong) {
        return now.isBefore(readAt.plus(howLong));
    }
}
