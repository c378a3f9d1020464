package org.holdout.request.evidence;

import java.util.List;
import java.util.Locale;

/**
 * A kind of evidence with what a person needs to know to provide it. Names are in the reader's language; the other texts are
 * in English.
 *
 * @param file whether a file or text of this kind may be kept
 */
public record EvidenceKindView(
        String id,
        String name,
        String whatItIs,
        RequirementTime when,
        boolean file,
        List<String> formats,
        String privacyCare,
        List<String> weakWhen,
        List<String> strongWhen) {

    static EvidenceKindView of(EvidenceKind kind, Locale language) {
        return new EvidenceKindView(
                kind.id(),
                kind.name().in(language),
                kind.whatItIs(),
                kind.when(),
                kind.mayBeStored(),
                kind.formats(),
                kind.privacyCare(),
                kind.weakWhen(),
                kind.strongWhen());
    }
}
