package org.holdout.request.law;

/** How a request reaches the controller. */
public enum Channel {
    /** The controller's own form: Holdout prepares, the person sends. */
    WEB_FORM,
    EMAIL,
    POST
}
