package org.holdout.request.mandate;

/** Who ended a mandate. */
public enum EndedBy {
    MEMBER,
    ORGANISATION
}
