package org.holdout.request.letter;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.request.evidence.EvidenceDescription;
import org.holdout.request.evidence.EvidenceView;

/** Which pieces of evidence a letter names as enclosed, and how. */
final class Enclosures {

    private final Wording wording;

    Enclosures(Wording wording) {
        this.wording = wording;
    }

    /** The sentence that names them; empty without any. */
    Optional<String> sentence(List<EvidenceView> evidence) {
        List<String> pieces = named(evidence).map(this::piece).distinct().toList();
        LetterContent.Counted words = wording.parts().evidence();
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.say(
                        pieces.size() == 1 ? words.one() : words.several(), Map.of("list", wording.list(pieces))));
    }

    /** Those that show what an AI answers; of one with a redacted copy only the copy. */
    private Stream<EvidenceView> named(List<EvidenceView> evidence) {
        Set<UUID> redacted = new HashSet<>();
        evidence.stream()
                .map(EvidenceView::redactionOf)
                .filter(Objects::nonNull)
                .forEach(redacted::add);
        return evidence.stream()
                .filter(piece ->
                        wording.parts().evidenceKinds().contains(piece.kind().id()))
                .filter(piece -> !redacted.contains(piece.id()));
    }

    private String piece(EvidenceView piece) {
        EvidenceDescription said = piece.description();
        String details = said == null
                ? ""
                : Stream.of(
                                said.product(),
                                said.model(),
                                said.capturedAt() == null
                                        ? null
                                        : wording.day(said.capturedAt().toLocalDate()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
        return details.isEmpty() ? piece.kind().name() : piece.kind().name() + " (" + details + ")";
    }
}
