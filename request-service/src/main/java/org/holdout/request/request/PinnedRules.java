package org.holdout.request.request;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.holdout.request.law.LawClock;

/** The rules by which a request is counted: the clock of its law as it was on sending, and which versions that was. */
@Embeddable
class PinnedRules {

    /** Nothing is pinned. */
    static final PinnedRules NONE = new PinnedRules();

    @Convert(converter = PinnedClock.class)
    private LawClock lawClock;

    private String lawVersion;
    private String calendarVersion;

    /** For Hibernate. */
    protected PinnedRules() {}

    /** The clock, the version of the law's record, and of the holiday calendars. */
    PinnedRules(LawClock clock, String version, String calendars) {
        lawClock = clock;
        lawVersion = version;
        calendarVersion = calendars;
    }

    /** Null when nothing is pinned. */
    LawClock clock() {
        return lawClock;
    }

    /** Which version of the law's record; null when nothing is pinned. */
    String version() {
        return lawVersion;
    }

    /** Which holiday calendars; null when nothing is pinned. */
    String calendars() {
        return calendarVersion;
    }
}
