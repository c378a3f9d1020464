package org.holdout.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;

/** How addresses that people enter are called. */
@ConfigMapping(prefix = "holdout.guard")
public interface GuardConfig {

    /**
     * Whether hosts inside a private network may be called, on every port and without TLS. Only for one's own machine: refused in
     * production.
     */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** The ports that may be called. */
    @WithDefault("443,8443")
    Set<@Min(1) @Max(65535) Integer> ports();

    /** How long connecting may take, within the call's own time, and looking a host up when its address is entered. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration connectTimeout();

    /** The most headers an answer may have. */
    @WithDefault("100")
    @Min(1)
    int maxHeaders();

    /** The longest line of an answer's head, in bytes. */
    @WithDefault("16384")
    @Min(1)
    int maxHeaderLine();

    /** How the caller is named in {@code User-Agent}. */
    @WithDefault("Holdout")
    String userAgent();
}
