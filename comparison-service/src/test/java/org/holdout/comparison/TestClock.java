package org.holdout.comparison;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock: the machine's, until a test sets a day. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestClock extends Clock {

    private volatile Instant set;

    /** It is the noon of this day from now on. */
    public void set(LocalDate day) {
        set = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** It is now again. */
    public void reset() {
        set = null;
    }

    @Override
    public Instant instant() {
        return set == null ? Instant.now() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this service knows UTC only");
    }
}
