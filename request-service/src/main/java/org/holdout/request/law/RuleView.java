package org.holdout.request.law;

import java.util.List;

/**
 * One thing that a law says about time, in the reader's language.
 *
 * @param rights what it holds for; empty: for every right of the law
 * @param text how it is counted, in sentences
 * @param article where the law says so; absent when that is not recorded
 * @param source by what it is counted, besides the law itself; absent without
 * @param confidence how sure it is: HIGH, MEDIUM or LOW
 * @param original the editors' own note on it, in English; absent without
 */
public record RuleView(
        Kind kind,
        List<RightKind> rights,
        String text,
        String article,
        String source,
        String confidence,
        String original) {

    /** What it is about. */
    public enum Kind {
        ACKNOWLEDGE,
        ANSWER,
        EXTENSION,
        PAUSE,
        APPEAL,
        COMPLAINT
    }

    /** Keeps its own copy of {@code rights}. */
    public RuleView {
        rights = List.copyOf(rights);
    }
}
