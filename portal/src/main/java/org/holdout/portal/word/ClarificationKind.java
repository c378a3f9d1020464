package org.holdout.portal.word;

/** What a controller asks before it answers. */
public enum ClarificationKind {
    IDENTITY,
    SCOPE,
    FEE
}
