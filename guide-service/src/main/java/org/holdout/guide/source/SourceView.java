package org.holdout.guide.source;

/** A source as people see it: without the archive's copy, which is for editors. */
public record SourceView(String id, String title, SourceKind kind, String url, String date) {

    /** What people see of {@code source}; null stays null. */
    public static SourceView of(Source source) {
        return source == null
                ? null
                : new SourceView(source.id(), source.title(), source.kind(), source.url(), source.date());
    }
}
