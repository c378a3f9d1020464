package org.holdout.portal.word;

/** A field of a guide, as its history names it. */
public enum GuideField {
    TITLE,
    SERVICES,
    PLATFORMS,
    REGIONS,
    REGION_NOTE,
    AUDIENCE,
    PLANS,
    EFFECT,
    MINUTES,
    PREREQUISITES,
    HAVE_AT_HAND,
    STEPS,
    ACHIEVES,
    DOES_NOT_ACHIEVE,
    VERIFICATION,
    STEPS_VERIFICATION,
    STEPS_SOURCE,
    CONFIDENCE,
    OFFICIAL_URL,
    NOTE,
    SOURCES,
    RETIRED
}
