package org.holdout.portal.policies;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses on this site of what is kept of policies. */
public final class PolicyLinks {
    private PolicyLinks() {}

    /** The page that shows a version against the one before. */
    public static String difference(String document, String version) {
        return "/policies/difference?document=" + encoded(document) + "&version=" + encoded(version);
    }

    /** A text as part of an address, with nothing in it that divides an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
