package org.holdout.comparison.change;

import java.util.List;

/** Tells what a site shows when it cannot show the page. */
final class Outage {

    private static final int LONGEST = 80;
    private static final Terms NOTICES = Terms.of("page isnt available, page is not available, page not found, "
            + "unexpected error has occurred, try reloading, seite ist momentan nicht verfügbar, access denied, "
            + "service unavailable, temporarily unavailable, verify you are human, checking your browser");

    private Outage() {}

    /** @param words all that one version says at a place, in lower case */
    static boolean is(List<String> words) {
        return words.size() <= LONGEST && NOTICES.in(words);
    }
}
