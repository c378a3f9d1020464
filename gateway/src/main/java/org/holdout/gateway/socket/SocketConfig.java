package org.holdout.gateway.socket;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Bounds on sockets for live updates. The size of a message is bounded by {@code quarkus.http.websocket-server.max-frame-size} and
 * {@code quarkus.http.websocket-server.max-message-size}.
 */
@ConfigMapping(prefix = "holdout.gateway.socket")
interface SocketConfig {
    /** How long a new socket may stay silent before its first message. */
    @WithDefault("5s")
    @DurationMin(millis = 1)
    Duration initWithin();

    /**
     * How long nothing may come from the other end, not even an answer to a ping, before it counts as gone; pings are sent every
     * few seconds.
     */
    @WithDefault("60s")
    @DurationMin(seconds = 1)
    Duration aliveWithin();

    /** How many sockets this gateway holds open. */
    @WithDefault("5000")
    @Min(1)
    int max();

    /** How many of them one address may hold; of IPv6, one network of 64 bits. The portal is not held to it. */
    @WithDefault("100")
    @Min(1)
    int maxOfAddress();

    /** How much may wait for the other end to read it, about, before the socket is closed, and cut off after {@code alive-within}; one answer more may wait, however large. */
    @WithDefault("1M")
    MemorySize maxUnread();

    /** How many operations run on one socket at once. */
    @WithDefault("50")
    @Min(1)
    int maxOperations();
}
