package org.holdout.portal.watch;

import io.quarkus.qute.TemplateExtension;
import jakarta.ws.rs.core.UriBuilder;

/** What templates read off a watched address beyond its fields. */
@TemplateExtension
final class WatchExtras {
    private WatchExtras() {}

    /** The form filled with the place that the page moved to. */
    static String moved(WatchApi.Address address) {
        return UriBuilder.fromPath("/editor/watched")
                .queryParam("url", "{url}")
                .queryParam("vendor", "{vendor}")
                .queryParam("service", "{service}")
                .queryParam("terms", "{terms}")
                .queryParam("language", "{language}")
                .fragment("add")
                .build(
                        address.redirectsTo(),
                        address.vendor().id(),
                        address.service(),
                        address.terms(),
                        address.language())
                .toString();
    }
}
