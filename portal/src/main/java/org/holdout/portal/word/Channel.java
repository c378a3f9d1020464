package org.holdout.portal.word;

/** How a request reaches the controller. */
public enum Channel {
    WEB_FORM,
    EMAIL,
    POST
}
