package org.holdout.guide.vendor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to people's data when they do nothing; content files and answers write it in small letters. */
public enum DefaultSetting {
    @JsonProperty("opted_in")
    OPTED_IN,
    @JsonProperty("opted_out")
    OPTED_OUT,
    @JsonProperty("no_training")
    NO_TRAINING,
    @JsonProperty("mixed")
    MIXED,
    @JsonProperty("region_dependent")
    REGION_DEPENDENT,
    @JsonProperty("plan_dependent")
    PLAN_DEPENDENT,
    @JsonProperty("not_applicable")
    NOT_APPLICABLE
}
