package org.holdout.request.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** When people are told, and in which portions. */
@ConfigMapping(prefix = "holdout.notice")
public interface NoticeConfig {

    /** From this hour on, in the person's own time zone, a day's notices are told. */
    @WithDefault("7")
    @Min(0)
    @Max(23)
    int fromHour();

    /** How often is looked for requests whose moment has come. */
    @WithDefault("1M")
    @DurationMin(seconds = 1)
    Duration sweepEvery();

    /** How long after the start the first look is taken. */
    @WithDefault("10S")
    @DurationMin
    Duration sweepDelay();

    /** How many requests a look takes up at a time. */
    @WithDefault("200")
    @Min(1)
    int batch();

    /** A page's size when none is asked for. */
    @WithDefault("20")
    @Min(1)
    int pageSize();

    /** The largest page, and the most notices that are marked as read by one call. */
    @WithDefault("100")
    @Min(1)
    int maxPageSize();

    /** Unread notices are counted up to this. */
    @WithDefault("100")
    @Min(1)
    int maxCounted();
}
