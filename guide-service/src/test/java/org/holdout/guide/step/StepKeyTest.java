package org.holdout.guide.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepKeyTest {

    @Test
    void aKeyIsSixteenDigitsOfTheTextsHash() {
        // printf 'Open the settings.' | sha256sum
        assertEquals("cc1c9c889d72729e", StepKey.of("Open the settings."));
    }

    @Test
    void whiteSpaceMakesNoDifference() {
        assertEquals(StepKey.of("Open the settings."), StepKey.of("  Open\n the\t settings. "));
    }

    @Test
    void anotherTextHasAnotherKey() {
        assertNotEquals(StepKey.of("Open the settings."), StepKey.of("Open the Settings."));
    }

    @Test
    void keysKeepTheOrderOfTheSteps() {
        assertEquals(List.of(StepKey.of("b"), StepKey.of("a")), StepKey.of(List.of("b", "a")));
    }
}
