package org.holdout.guide.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.holdout.guide.guide.Plan;
import org.holdout.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void nothingIsChosenByAnEmptyText() {
        assertNull(Choice.one("plan", " ", Plan.class));
        assertEquals(Set.of(), Choice.some("plan", ", ,", Plan.class));
    }

    @Test
    void smallLettersAndSpacesDoNotMatter() {
        assertEquals(Set.of(Plan.FREE, Plan.PAID), Choice.some("plan", " free, PAID ,free", Plan.class));
    }

    @Test
    void anUnknownValueIsRefusedWithThoseThereAre() {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> Choice.some("plan", "free,gold", Plan.class));

        assertEquals("plan", refusal.errors().getFirst().field());
        assertEquals("Use FREE, PAID, BUSINESS.", refusal.detail());
    }
}
