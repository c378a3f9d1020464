package org.holdout.gateway.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Bounds on connections. How many there may be, {@code quarkus.http.limits.max-connections} says. */
@ConfigMapping(prefix = "holdout.gateway.connection")
interface ConnectionConfig {
    /**
     * How long the head of a call may be on its way: of a connection's first call, since the connection was opened, and of each
     * further one since its first byte. Then the connection is closed.
     */
    @WithDefault("10s")
    @DurationMin(seconds = 1)
    Duration headWithin();
}
