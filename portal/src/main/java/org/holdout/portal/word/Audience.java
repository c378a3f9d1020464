package org.holdout.portal.word;

/** Whom a guide is for. */
public enum Audience {
    ACCOUNT_HOLDER,
    NON_USER,
    SITE_OWNER,
    ADMIN
}
