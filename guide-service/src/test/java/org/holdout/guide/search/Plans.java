package org.holdout.guide.search;

/** The two phases of a search, one by one. */
public final class Plans {

    private Plans() {}

    /** What matches. */
    public static Matching search(Matching list, String text) {
        return list.search(SearchTerm.of(text, 8), null);
    }

    /** What is nearest. */
    public static Matching nearest(Matching list, String text) {
        return list.nearest(SearchTerm.of(text, 8));
    }
}
