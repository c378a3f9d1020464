package org.holdout.portal.word;

/** As what a grown-up acts for a minor. */
public enum GuardianRelation {
    PARENT,
    GUARDIAN
}
