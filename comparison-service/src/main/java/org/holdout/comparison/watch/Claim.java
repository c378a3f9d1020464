package org.holdout.comparison.watch;

import java.net.URI;
import java.util.UUID;

/**
 * A page that is read now, by one replica alone.
 *
 * @param reader this claim's own name: who holds the site
 * @param address the watched address's id
 * @param etag what the site gave with the version that is kept; null to ask for the page whatever it says
 * @param robots the site's robots.txt as it was fetched last, null before that
 */
record Claim(
        UUID reader,
        UUID address,
        String site,
        URI url,
        String language,
        String etag,
        String lastModified,
        RobotsFile robots) {

    boolean asksForChanges() {
        return etag != null || lastModified != null;
    }
}
