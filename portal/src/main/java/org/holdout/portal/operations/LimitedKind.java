package org.holdout.portal.operations;

/** By what a caller who was refused is known. */
public enum LimitedKind {
    CLIENT,
    CALLER,
    ADDRESS
}
