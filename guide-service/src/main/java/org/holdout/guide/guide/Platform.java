package org.holdout.guide.guide;

/** Where the steps of a guide are followed. */
public enum Platform {
    WEB,
    IOS,
    ANDROID
}
