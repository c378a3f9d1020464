package org.holdout.gateway.query;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Bounds on one GraphQL call. Tokens are bounded by {@code quarkus.smallrye-graphql.*} in application.properties, the rest of a
 * document by {@link DocumentConfig}.
 */
@ConfigMapping(prefix = "holdout.gateway.query")
interface QueryConfig {
    /** How large the body of a call may be. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** How long the rest of a body may take that did not come with its head. Then the connection is closed; of HTTP/2, the one stream. */
    @WithDefault("10s")
    @DurationMin(seconds = 1)
    @DurationMax(minutes = 10)
    Duration bodyWithin();

    /**
     * How large a body may be that needs no place among {@code max-bodies}, if its head says so; not by HTTP/2. So these take
     * {@code quarkus.http.limits.max-connections} times as much memory at most.
     */
    @WithDefault("16K")
    MemorySize smallBody();

    /** How many bodies may be on their way at once, each of up to {@code max-body} in memory; those that come with their heads, and small ones, are not counted. */
    @WithDefault("100")
    @Min(1)
    int maxBodies();

    /** How many of them one address may have; of IPv6, one network of 64 bits. The portal is not held to it. */
    @WithDefault("10")
    @Min(1)
    int maxBodiesOfAddress();

    /** How many fields an answer may hold, lists multiplied out. */
    @WithDefault("100000")
    @Min(1)
    int maxResultNodes();

    /** Whether the schema can be asked for by queries. It is published with the documentation in any case. */
    @WithDefault("true")
    boolean introspection();
}
