package org.holdout.guide.guide;

/** Whom a guide is for. */
public enum Audience {
    /** Somebody with an account at the vendor. */
    ACCOUNT_HOLDER,
    /** Somebody without one. */
    NON_USER,
    /** Somebody who runs a web site. */
    SITE_OWNER,
    /** Somebody who manages accounts of others. */
    ADMIN
}
