package org.holdout.guide.queue;

/** Why an editor should look at a guide. */
public enum QueueCause {
    /** Readers put a step in doubt. */
    REPORTS,
    /** A policy that its steps were read in has changed since. */
    POLICY_CHANGED,
    /** An editor found a step moved or gone. */
    CHECK,
    /** Its file says something else than an editor's text. */
    CONFLICT,
    /** Nobody has checked it for too long, or ever. */
    NOT_CHECKED
}
