package org.holdout.request.export;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ExportSlotsTest {

    private static final UUID ANA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID ZOE = new UUID(0, 3);

    private final ExportSlots slots = new ExportSlots(new Places(2, 1, Duration.ofMinutes(1)));

    @Test
    void thereAreAsManyPlacesAsAreAllowedAndNoMore() {
        slots.begin(ANA);
        slots.begin(BEN);

        ProblemException refused = assertThrows(ProblemException.class, () -> slots.begin(ZOE));

        assertEquals(ErrorCode.UNAVAILABLE, refused.code());
    }

    @Test
    void aPersonHasOnePlaceEvenWhileOthersAreFree() {
        slots.begin(ANA);

        ProblemException refused = assertThrows(ProblemException.class, () -> slots.begin(ANA));

        assertEquals(ErrorCode.LIMIT_EXCEEDED, refused.code());
    }

    @Test
    void aRefusalTakesNoPlaceAndNoneAway() {
        slots.begin(ANA);
        assertThrows(ProblemException.class, () -> slots.begin(ANA));

        slots.begin(BEN);

        assertThrows(ProblemException.class, () -> slots.begin(ANA));
    }

    @Test
    void aPlaceGivenBackIsFree() {
        slots.begin(ANA);
        slots.begin(BEN);

        slots.end(ANA);

        assertDoesNotThrow(() -> slots.begin(ZOE));
    }
}
