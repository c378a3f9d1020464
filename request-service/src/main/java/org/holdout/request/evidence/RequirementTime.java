package org.holdout.request.evidence;

/** When a form wants something: ready before one starts, or only while filling it in. */
public enum RequirementTime {
    /** It can be prepared, so what is missing is shown before sending. */
    BEFORE,
    /** It comes into being while the form is filled in, such as a one-time code. */
    DURING
}
