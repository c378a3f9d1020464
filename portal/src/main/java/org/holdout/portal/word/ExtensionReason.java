package org.holdout.portal.word;

/** Why a controller says it needs more time. */
public enum ExtensionReason {
    COMPLEX,
    NUMEROUS,
    OTHER,
    NONE_GIVEN
}
