package org.holdout.request.request;

/** Who made a timeline entry. */
public enum Actor {
    PERSON,
    ORGANISATION,
    SYSTEM
}
