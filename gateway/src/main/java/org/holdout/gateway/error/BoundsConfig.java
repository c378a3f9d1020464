package org.holdout.gateway.error;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How long the arguments may be that are passed on, in an address unless it says otherwise. */
@ConfigMapping(prefix = "holdout.gateway.bounds")
interface BoundsConfig {
    /** Characters of an id, a code or an idempotency key. */
    @WithDefault("200")
    @Min(1)
    int idLength();

    /** Characters of a search or a cursor. */
    @WithDefault("500")
    @Min(1)
    int textLength();

    /** Entries of a list, in a body too. */
    @WithDefault("100")
    @Min(1)
    int ids();

    /** Drafts that an organisation begins in one call; as request-service has it ({@code holdout.bulk.max-together}). */
    @WithDefault("500")
    @Min(1)
    int drafts();

    /** Characters of a list of ids or names, all entries together. */
    @WithDefault("2000")
    @Min(1)
    int listLength();

    /** Characters of a text of a body. */
    @WithDefault("4000")
    @Min(1)
    int proseLength();
}
