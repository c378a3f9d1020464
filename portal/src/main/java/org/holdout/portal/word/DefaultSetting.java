package org.holdout.portal.word;

/** What happens to data when a person does nothing. */
public enum DefaultSetting {
    OPTED_IN,
    OPTED_OUT,
    NO_TRAINING,
    MIXED,
    REGION_DEPENDENT,
    PLAN_DEPENDENT,
    NOT_APPLICABLE
}
