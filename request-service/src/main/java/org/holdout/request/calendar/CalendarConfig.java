package org.holdout.request.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;

/** What calendars hold. */
@ConfigMapping(prefix = "holdout.calendar")
public interface CalendarConfig {

    /** The most requests of the calendar of all; the newest are in it. */
    @WithDefault("500")
    @Min(1)
    int maxRequests();

    /** The most events of one calendar. */
    @WithDefault("1000")
    @Min(1)
    int maxEvents();

    /** How long before a day begins its alarms ring: at nine the day before, and at nine a week before. */
    @WithDefault("PT15H,P6DT15H")
    List<@DurationMin Duration> alarms();

    /** How often a calendar that is subscribed to should be fetched again. */
    @WithDefault("PT6H")
    @DurationMin(minutes = 1)
    Duration refresh();
}
