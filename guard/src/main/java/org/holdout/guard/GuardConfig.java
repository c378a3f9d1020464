package org.holdout.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

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
    Set<Integer> ports();

    /** How long connecting may take, within the call's own time, and looking a host up when its address is entered. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** The most headers an answer may have. */
    @WithDefault("100")
    int maxHeaders();

    /** The longest line of an answer's head, in bytes. */
    @WithDefault("16384")
    int maxHeaderLine();

    /** How the caller is named in {@code User-Agent}. */
    @WithDefault("Holdout")
    String userAgent();
}
