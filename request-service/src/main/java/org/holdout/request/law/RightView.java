package org.holdout.request.law;

import java.util.Locale;

/** A right as the API tells it, in the reader's language. */
public record RightView(String id, RightKind kind, String name, String article, String use) {

    /** The right without the code that only the clock needs. */
    public static RightView of(Right right, Locale language) {
        return new RightView(
                right.id(),
                right.kind(),
                right.name().in(language),
                right.article(),
                right.use().in(language));
    }
}
