package org.holdout.portal.site;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How much one page shows; the gateway gives at most 100 entries at once. */
@ConfigMapping(prefix = "holdout.portal.page")
public interface PagingConfig {
    /** Entries of a list on one page. */
    @WithDefault("20")
    @Min(1)
    @Max(100)
    int size();

    /** Vendors in a choice of vendors, and links on the first page. */
    @WithDefault("100")
    @Min(1)
    @Max(100)
    int choices();

    /** The most vendors where all of them are named or chosen among, such as in a comparison; they are read {@link #choices()} at once. */
    @WithDefault("1000")
    @Min(1)
    @Max(10000)
    int mostChoices();

    /** Vendors named above a list of guides that match the same search. */
    @WithDefault("5")
    @Min(1)
    @Max(100)
    int hints();

    /** Vendors side by side in a comparison. */
    @WithDefault("5")
    @Min(2)
    @Max(10)
    int compared();
}
