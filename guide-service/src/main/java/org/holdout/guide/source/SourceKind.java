package org.holdout.guide.source;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What sort of thing a statement was read in; content files and answers write it in small letters. */
public enum SourceKind {
    /** The document that Holdout began from. */
    @JsonProperty("founding")
    FOUNDING,
    /** A stored copy of a vendor's policy. */
    @JsonProperty("stored_policy")
    STORED_POLICY,
    /** A stored copy of a vendor's help page. */
    @JsonProperty("stored_vendor_page")
    STORED_VENDOR_PAGE,
    /** A stored copy of somebody else's page. */
    @JsonProperty("stored_page")
    STORED_PAGE,
    /** General knowledge, with no page behind it. */
    @JsonProperty("general")
    GENERAL
}
