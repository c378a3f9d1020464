package org.holdout.request.evidence;

import java.util.Locale;

/** A kind of evidence with its name in the reader's language. */
public record KindView(String id, String name) {

    static KindView of(EvidenceKind kind, Locale language) {
        return new KindView(kind.id(), kind.name().in(language));
    }
}
