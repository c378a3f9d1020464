package org.holdout.request.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdout.request.match.KeptStrings;

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
    record Piece(UUID id, String sha256, UUID redactionOf, EvidenceDescription description) {

        Piece with(EvidenceDescription said) {
            return new Piece(id, sha256, redactionOf, said);
        }
    }

    private static final Map<String, BiPredicate<Piece, List<Piece>>> CHECKS = Map.of(
            "neutral_prompt", (piece, all) -> neutralPrompt(piece),
            "repeatable", EvidenceStrength::repeatable,
            "no_live_search", (piece, all) -> noLiveSearch(said(piece)),
            "complete_context", (piece, all) -> completeContext(said(piece)),
            "integrity", EvidenceStrength::integrity,
            "minimal", EvidenceStrength::minimal,
            "link_to_person", (piece, all) -> linkToPerson(said(piece)));

    private static final EvidenceDescription NOTHING_SAID =
            new EvidenceDescription(null, null, null, null, null, null, null, null, null, null, null, null);

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
     * A file about which nothing was said leans on a description that stands alone: on the newest that names it as its capture,
     * else on the last one before it, else on the first one after it. People type the prompt once and add the picture beside it;
     * when they ask again later, that is another description.
     *
     * @param pieces oldest first
     */
    static List<Piece> withSharedDescription(List<Piece> pieces) {
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> pieces.get(i).description() == null
                        ? pieces.get(i)
                                .with(shared(pieces.get(i), pieces.subList(0, i), pieces.subList(i, pieces.size())))
                        : pieces.get(i))
                .toList();
    }

    private static EvidenceDescription shared(Piece file, List<Piece> before, List<Piece> after) {
        return Stream.of(
                        standingAlone(after).reversed().stream().filter(said -> shows(said, file)),
                        standingAlone(before).reversed().stream().filter(said -> shows(said, file)),
                        standingAlone(before).reversed().stream().filter(EvidenceStrength::namesNoFile),
                        standingAlone(after).stream().filter(EvidenceStrength::namesNoFile))
                .flatMap(said -> said)
                .findFirst()
                .orElse(null);
    }

    private static List<EvidenceDescription> standingAlone(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.sha256() == null && piece.description() != null)
                .map(Piece::description)
                .toList();
    }

    private static boolean shows(EvidenceDescription said, Piece file) {
        return said.captures().contains(file.id())
                || (file.redactionOf() != null && said.captures().contains(file.redactionOf()));
    }

    private static boolean namesNoFile(EvidenceDescription said) {
        return said.captures().isEmpty();
    }

    private static boolean neutralPrompt(Piece piece) {
        EvidenceDescription said = said(piece);
        return said.prompt() != null
                && !said.identifyingStrings().isEmpty()
                && said.identifyingStrings().stream().noneMatch(string -> KeptStrings.holds(said.prompt(), string));
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
                && KeptStrings.same(again.prompt(), first.prompt())
                && again.capturedAt() != null
                && !again.capturedAt().isEqual(first.capturedAt())
                && again.output() != null
                && first.identifyingStrings().stream().anyMatch(string -> KeptStrings.holds(again.output(), string));
    }

    private static boolean noLiveSearch(EvidenceDescription said) {
        return Boolean.TRUE.equals(said.searchOff()) && Boolean.TRUE.equals(said.memoryOff());
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
                && said.identifyingStrings().stream().anyMatch(string -> KeptStrings.holds(said.output(), string));
    }

    private static EvidenceDescription said(Piece piece) {
        return piece.description() == null ? NOTHING_SAID : piece.description();
    }
}
