package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** Whom a guide is for. */
@Description("Whom a guide is for.")
public enum Audience {
    ACCOUNT_HOLDER,
    NON_USER,
    SITE_OWNER,
    ADMIN
}
