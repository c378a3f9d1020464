package org.holdout.portal.guide;

import java.util.Arrays;

/** What a guide's page says after a form was sent from it. */
public enum Told {
    /** A report is counted. */
    THANKS,
    /** Too many reports of one address. */
    LIMITED,
    /** The step is no longer in the guide. */
    REPORT_STALE,
    /** The report said nothing. */
    REPORT_BAD,
    /** The ticked step is no longer in the guide. */
    TICK_STALE;

    /** One of them by its name in an address, or null. */
    static Told of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
