package org.holdout.comparison.editing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Bounds of what editors write and are shown. */
@ConfigMapping(prefix = "holdout.facts")
interface EditingConfig {

    /** The shortest reason, in characters. */
    @WithDefault("3")
    @Min(1)
    int minReason();

    /** The longest reason, in characters. */
    @WithDefault("300")
    @Min(1)
    int maxReason();

    /** The longest quotation, in characters: as much as it takes to bear a fact out, and no more. */
    @WithDefault("600")
    @Min(1)
    int maxQuotation();

    /** The longest note, in characters. */
    @WithDefault("1000")
    @Min(1)
    int maxNote();

    /** The longest title or address of a source, in characters. */
    @WithDefault("300")
    @Min(1)
    int maxSource();

    /** How many of a document's newest versions can be quoted from. */
    @WithDefault("60")
    @Min(1)
    int versions();

    /** The most sentences of one version that are shown; what follows is left out, and said so. */
    @WithDefault("5000")
    @Min(1)
    int maxSentences();

    /** How many cells one page of the queue holds when nothing is said. */
    @WithDefault("20")
    @Min(1)
    int pageSize();

    /** The most cells on one page of the queue. */
    @WithDefault("100")
    @Min(1)
    int maxPageSize();
}
