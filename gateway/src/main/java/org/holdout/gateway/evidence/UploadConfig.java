package org.holdout.gateway.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How evidence files pass through. */
@ConfigMapping(prefix = "holdout.gateway.evidence")
interface UploadConfig {
    /** request-service, where the files lie. */
    URI url();

    /** The largest upload, with its multipart frame; a little over request-service's 20 MiB, so that it explains the refusal. */
    @WithDefault("24M")
    MemorySize maxUpload();

    /** Files on their way at the same time, in both directions; more wait. */
    @WithDefault("64")
    @Min(1)
    int connections();

    /** How many may wait for a connection; more are told that the service is not available. */
    @WithDefault("256")
    @Min(0)
    int waiting();

    /** How many files of one caller may be on their way at the same time; more wait for one of them to end. */
    @WithDefault("8")
    @Min(1)
    int connectionsOfCaller();

    /** How many may wait for that; more are told that they are too many. */
    @WithDefault("32")
    @Min(0)
    int waitingOfCaller();

    /** How long one may wait for that; then it is told to come again, as those are that are too many. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 10)
    Duration waitingOfCallerWithin();

    /** How long connecting may take. */
    @WithDefault("2s")
    @DurationMin(millis = 1)
    Duration connectTimeout();

    /** How long a transfer may stand still. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    Duration idleTimeout();

    /** How long a transfer may take from its first byte to its last, whatever it sends meanwhile. */
    @WithDefault("15m")
    @DurationMin(seconds = 1)
    Duration longest();

    /** What a file that is kept, or a report, costs of the caller's points ({@code holdout.gateway.fair-use}). */
    @WithDefault("2")
    @Min(1)
    int pointsOfKept();

    /** What a file costs that is made when it is asked for: a letter, a complaint, a calendar, a picture to be shown. */
    @WithDefault("10")
    @Min(1)
    int pointsOfMade();

    /** What a file costs into which much is packed: a request's whole file, the export of everything. */
    @WithDefault("100")
    @Min(1)
    int pointsOfPacked();

    /** What sending a file costs. */
    @WithDefault("20")
    @Min(1)
    int pointsOfUpload();
}
