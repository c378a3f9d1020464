package org.holdout.portal.request;

/** What sort of mail came. */
public enum MessageKind {
    REPLY,
    AUTO_REPLY,
    BOUNCE
}
