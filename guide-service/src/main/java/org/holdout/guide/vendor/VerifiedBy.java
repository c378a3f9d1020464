package org.holdout.guide.vendor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The best sort of page that the core facts of a record were read on. */
public enum VerifiedBy {
    @JsonProperty("vendor_policy")
    VENDOR_POLICY,
    @JsonProperty("vendor_help_page")
    VENDOR_HELP_PAGE,
    @JsonProperty("secondary_page")
    SECONDARY_PAGE
}
