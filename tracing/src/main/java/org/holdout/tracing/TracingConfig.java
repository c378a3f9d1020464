package org.holdout.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Whether and where traces go. */
@ConfigMapping(prefix = "holdout.tracing")
public interface TracingConfig {

    /** Where spans go, by OTLP over HTTP, such as {@code http://collector:4318/v1/traces}. Absent: nowhere. */
    Optional<URI> endpoint();

    /** Which share of traces is kept. All applications need the same, so that a trace is kept by all or none. */
    @WithDefault("0.1")
    @DecimalMin("0")
    @DecimalMax("1")
    double share();

    /** How long a batch of spans may take on its way. */
    @WithDefault("10s")
    @DurationMin(millis = 1)
    Duration timeout();

    /** How often spans are sent. */
    @WithDefault("2s")
    @DurationMin(millis = 1)
    Duration every();

    /** How many spans wait at most; what comes then is dropped. */
    @WithDefault("2048")
    @Min(1)
    int queue();

    /** How many spans are sent at once. */
    @WithDefault("512")
    @Min(1)
    int batch();
}
