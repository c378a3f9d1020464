package org.holdout.comparison.watch;

import java.net.URI;

/**
 * A checked {@link WatchInput}.
 *
 * @param url in one form for each address: without a fragment, its host in lower case, in ASCII
 */
record NewWatch(URI url, String vendor, String service, String terms, String language) {

    /** Scheme, host and port. */
    String site() {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
