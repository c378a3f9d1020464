package org.holdout.comparison.fact;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far somebody read on a page what a fact says. */
public enum Verification {
    /** Read on the source's page. */
    @JsonProperty("page")
    PAGE,
    /** Read on a page in part. */
    @JsonProperty("partly")
    PARTLY,
    /** General knowledge; no page stands behind it. */
    @JsonProperty("general")
    GENERAL
}
