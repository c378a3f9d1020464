package org.holdout.portal.word;

/** Where a guide's steps are done. */
public enum Platform {
    WEB,
    IOS,
    ANDROID
}
