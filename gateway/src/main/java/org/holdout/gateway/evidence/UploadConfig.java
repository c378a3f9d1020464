package org.holdout.gateway.evidence;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
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

    /** How long connecting may take. */
    @WithDefault("2s")
    @DurationMin(millis = 1)
    Duration connectTimeout();

    /** How long a transfer may stand still. */
    @WithDefault("30s")
    @DurationMin(seconds = 1)
    Duration idleTimeout();
}
