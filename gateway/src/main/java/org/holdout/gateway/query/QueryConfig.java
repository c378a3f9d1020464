package org.holdout.gateway.query;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/**
 * Bounds on one GraphQL call. Tokens are bounded by {@code quarkus.smallrye-graphql.*} in application.properties, the rest of a
 * document by {@link DocumentConfig}.
 */
@ConfigMapping(prefix = "holdout.gateway.query")
interface QueryConfig {
    /** How large the body of a call may be. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** How many fields an answer may hold, lists multiplied out. */
    @WithDefault("100000")
    @Min(1)
    int maxResultNodes();

    /** Whether the schema can be asked for by queries. It is published with the documentation in any case. */
    @WithDefault("true")
    boolean introspection();
}
