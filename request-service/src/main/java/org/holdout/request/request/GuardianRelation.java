package org.holdout.request.request;

/** As what a grown-up acts for a minor. */
public enum GuardianRelation {
    PARENT,
    GUARDIAN
}
