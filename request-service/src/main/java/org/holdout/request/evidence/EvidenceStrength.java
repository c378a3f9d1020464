package org.holdout.request.evidence;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The seven checks of how much a piece of evidence proves: a pure function of the piece and the other pieces of its
 * request.
 */
final class EvidenceStrength {

    /**
     * What the checks look at.
     *
     * @param sha256 the file's hash, or null when there is no file
     * @param redactionOf the piece of which this is a redacted copy, or null
     * @param description what was said about it, or null
     */
    record Piece(UUID id, String sha256, UUID redactionOf, EvidenceDescription description) {}

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Map<String, BiPredicate<Piece, List<Piece>>> CHECKS = Map.of(
            "neutral_prompt", (piece, all) -> neutralPrompt(piece),
            "repeatable", EvidenceStrength::repeatable,
            "no_live_search", (piece, all) -> Boolean.TRUE.equals(said(piece).searchOff()),
            "complete_context", (piece, all) -> completeContext(said(piece)),
            "integrity", EvidenceStrength::integrity,
            "minimal", EvidenceStrength::minimal,
            "link_to_person", (piece, all) -> linkToPerson(said(piece)));

    private static final EvidenceDescription NOTHING_SAID =
            new EvidenceDescription(null, null, null, null, null, null, null, null, null, null);

    private EvidenceStrength() {}

    /**
     * Whether a piece passes a check.
     *
     * @param check one of the seven ids
     * @param all every piece of the request, this one among them
     */
    static boolean passes(String check, Piece piece, List<Piece> all) {
        return CHECKS.get(check).test(piece, all);
    }

    /**
     * A file about which nothing was said leans on the newest description that stands alone: people type the prompt once and
     * add the picture beside it.
     *
     * @param pieces oldest first
     */
    static List<Piece> withSharedDescription(List<Piece> pieces) {
        EvidenceDescription shared = pieces.stream()
                .filter(piece -> piece.sha256() == null && piece.description() != null)
                .map(Piece::description)
                .reduce((older, newer) -> newer)
                .orElse(null);
        return pieces.stream()
                .map(piece -> piece.description() == null
                        ? new Piece(piece.id(), piece.sha256(), piece.redactionOf(), shared)
                        : piece)
                .toList();
    }

    /** Whether a text holds a string, whatever the case, accents, spacing and punctuation. */
    static boolean holds(String text, String string) {
        String folded = fold(string);
        return !folded.isEmpty() && fold(text).contains(folded);
    }

    private static boolean neutralPrompt(Piece piece) {
        EvidenceDescription said = said(piece);
        return said.prompt() != null
                && !said.identifyingStrings().isEmpty()
                && said.identifyingStrings().stream().noneMatch(string -> holds(said.prompt(), string));
    }

    private static boolean repeatable(Piece piece, List<Piece> all) {
        EvidenceDescription first = said(piece);
        return first.prompt() != null
                && first.capturedAt() != null
                && all.stream()
                        .filter(other -> !other.id().equals(piece.id()) && other.redactionOf() == null)
                        .map(EvidenceStrength::said)
                        .anyMatch(again -> repeats(first, again));
    }

    /** The same question at another time, and the answer tells the same about the person. */
    private static boolean repeats(EvidenceDescription first, EvidenceDescription again) {
        return again.prompt() != null
                && fold(again.prompt()).equals(fold(first.prompt()))
                && again.capturedAt() != null
                && !again.capturedAt().isEqual(first.capturedAt())
                && again.output() != null
                && first.identifyingStrings().stream().anyMatch(string -> holds(again.output(), string));
    }

    private static boolean completeContext(EvidenceDescription said) {
        return Stream.of(said.prompt(), said.output(), said.product(), said.model(), said.capturedAt(), said.country())
                .allMatch(Objects::nonNull);
    }

    /** A redacted copy is as good as its original, when that is kept. */
    private static boolean integrity(Piece piece, List<Piece> all) {
        return piece.sha256() != null
                && (piece.redactionOf() == null
                        || all.stream().anyMatch(other -> other.id().equals(piece.redactionOf())));
    }

    private static boolean minimal(Piece piece, List<Piece> all) {
        return piece.redactionOf() != null
                || all.stream().anyMatch(other -> piece.id().equals(other.redactionOf()));
    }

    private static boolean linkToPerson(EvidenceDescription said) {
        return said.output() != null
                && said.identifyingStrings().stream().anyMatch(string -> holds(said.output(), string));
    }

    private static EvidenceDescription said(Piece piece) {
        return piece.description() == null ? NOTHING_SAID : piece.description();
    }

    private static String fold(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(bare.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceAll("");
    }
}
