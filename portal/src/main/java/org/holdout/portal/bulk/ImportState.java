package org.holdout.portal.bulk;

/** How far an import is. */
public enum ImportState {
    CHECKING,
    DRAFTING,
    DONE,
    REFUSED
}
