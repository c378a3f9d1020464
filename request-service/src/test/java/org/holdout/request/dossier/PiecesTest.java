package org.holdout.request.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.holdout.problem.ProblemException;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.evidence.KindView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    private static final Pattern SAFE = Pattern.compile("evidence/\\d{2,}-[A-Za-z0-9._-]+");

    private final EvidenceView original = piece("answer.png", null);
    private final EvidenceView copy = piece("answer-redacted.png", original.id());
    private final EvidenceView alone = piece("passport.png", null);
    private final List<EvidenceView> all = List.of(original, copy, alone, description());

    @Test
    void theWholeFileHasEveryFileAndNoDescription() {
        Pieces pieces = Pieces.whole(all);

        assertEquals(
                List.of("evidence/01-answer.png", "evidence/02-answer-redacted.png", "evidence/03-passport.png"),
                pieces.put().stream().map(Pieces.Put::path).toList());
        assertEquals(List.of(), pieces.leftOut());
    }

    @Test
    void redactedItHasCopiesForOriginalsAndLeavesOutWhatHasNone() {
        Pieces pieces = Pieces.redacted(all, Set.of());

        assertEquals(List.of(copy), pieces.put().stream().map(Pieces.Put::piece).toList());
        assertEquals(
                List.of(
                        new Pieces.LeftOut(original, Pieces.Why.REDACTED),
                        new Pieces.LeftOut(alone, Pieces.Why.NO_REDACTED_COPY)),
                pieces.leftOut());
    }

    @Test
    void whatHasNoRedactedCopyGoesInWhenThePersonWantsIt() {
        Pieces pieces = Pieces.redacted(all, Set.of(alone.id()));

        assertEquals(
                List.of(copy, alone),
                pieces.put().stream().map(Pieces.Put::piece).toList());
    }

    @Test
    void anOriginalThatIsRedactedNeverComesInByWish() {
        for (UUID other : List.of(original.id(), copy.id(), UUID.randomUUID())) {
            var refusal = assertThrows(ProblemException.class, () -> Pieces.redacted(all, Set.of(other)));

            assertEquals("keep", refusal.errors().getFirst().field());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "a\nb.png",
                "Zoë Ünïcode.png",
                "Προσφυγή.pdf",
                "con",
                "a%0Ab.txt",
                "  .hidden",
                "x:y|z?.txt"
            })
    void everyNameIsOneThatEverySystemAndToolTakes(String name) {
        String path = Pieces.whole(List.of(piece(name, null))).put().getFirst().path();

        assertTrue(SAFE.matcher(path).matches(), path);
    }

    private static EvidenceView piece(String name, UUID redactionOf) {
        return new EvidenceView(
                UUID.randomUUID(),
                new KindView("ai-output-screenshot", "Screenshot"),
                name,
                "image/png",
                3L,
                "0".repeat(64),
                Instant.EPOCH,
                null,
                List.of(),
                redactionOf,
                true,
                false,
                false);
    }

    private static EvidenceView description() {
        return new EvidenceView(
                UUID.randomUUID(),
                new KindView("prompt-record", "Prompt"),
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                null,
                List.of(),
                null,
                false,
                false,
                false);
    }
}
