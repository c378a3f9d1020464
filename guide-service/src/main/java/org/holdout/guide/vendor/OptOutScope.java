package org.holdout.guide.vendor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an opt-out covers; content files and answers write it in small letters. */
public enum OptOutScope {
    @JsonProperty("full")
    FULL,
    @JsonProperty("partial")
    PARTIAL,
    @JsonProperty("third_party_only")
    THIRD_PARTY_ONLY,
    @JsonProperty("none")
    NONE,
    @JsonProperty("not_needed")
    NOT_NEEDED,
    @JsonProperty("not_applicable")
    NOT_APPLICABLE
}
