package org.holdout.portal.operations;

/** In which role somebody did what the log tells, as far as the portal has words for it. */
public enum Role {
    OPERATOR,
    EDITOR
}
