package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** Where a guide's steps are taken. */
@Description("Where a guide's steps are taken.")
public enum Platform {
    WEB,
    IOS,
    ANDROID
}
