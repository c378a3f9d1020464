package org.holdout.request.law;

import java.util.List;
import java.util.Map;

/**
 * By which ways a vendor takes requests.
 *
 * @param vendor the vendor's id in all content
 * @param places the ways by place (an ISO 3166 code, such as {@code DE} or {@code US-CA}), for every place that its contacts tell
 *     apart; the narrower place counts
 * @param elsewhere the ways from all other places; empty when it takes none from there
 */
public record VendorChannels(String vendor, Map<String, List<Channel>> places, List<Channel> elsewhere) {}
