package org.holdout.guide.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

/** Bounds of the search. */
@ConfigMapping(prefix = "holdout.search")
public interface SearchConfig {

    /** The longest search text, in characters. */
    @WithDefault("200")
    @Min(1)
    int maxLength();

    /** How many words of the text are looked for; the rest is left out. */
    @WithDefault("8")
    @Min(1)
    int maxWords();

    /**
     * How like a name a mistyped text must be to find it, from 0 to 1. Every database connection is opened with it, so
     * that the index knows it. At 0.45 "instgram" and "gemni" find what is meant, and words of another meaning nothing.
     */
    @DecimalMin("0")
    @DecimalMax("1")
    double likeness();
}
