package org.holdout.request.law;

/** A right as the API tells it. */
public record RightView(String id, RightKind kind, String name, String article, String use) {

    /** The right without the code that only the clock needs. */
    public static RightView of(Right right) {
        return new RightView(right.id(), right.kind(), right.name(), right.article(), right.use());
    }
}
