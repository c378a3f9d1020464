package org.holdout.request.request;

/** The reason that the controller gave for taking more time. */
public enum ExtensionReason {
    COMPLEX,
    NUMEROUS,
    OTHER,
    /** None: then the extension does not count. */
    NONE_GIVEN
}
