package org.holdout.request.evidence;

import java.util.List;
import java.util.Locale;
import org.holdout.request.words.Bilingual;

/**
 * A kind of evidence with what a person needs to know to provide it, in the reader's language.
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
                kind.whatItIs().in(language),
                kind.when(),
                kind.mayBeStored(),
                kind.formats(),
                kind.privacyCare() == null ? null : kind.privacyCare().in(language),
                in(language, kind.weakWhen()),
                in(language, kind.strongWhen()));
    }

    private static List<String> in(Locale language, List<Bilingual> texts) {
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
