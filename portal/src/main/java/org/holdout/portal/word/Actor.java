package org.holdout.portal.word;

/** Who recorded a timeline entry. */
public enum Actor {
    PERSON,
    ORGANISATION,
    SYSTEM
}
