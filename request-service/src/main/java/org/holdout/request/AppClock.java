package org.holdout.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of this application, and the machine's own for the times of files. */
class AppClock {

    @Produces
    @ApplicationScoped
    Clock clock(ClockConfig config) {
        return Clock.offset(Clock.systemUTC(), config.offset());
    }

    @Produces
    @MachineClock
    @ApplicationScoped
    Clock machineClock() {
        return Clock.systemUTC();
    }
}
