package org.holdout.comparison.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.holdout.comparison.rubric.Rubric.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricTest {

    @Test
    void heavierDimensionsCountMore() {
        Rubric.Score score = Rubric.score(List.of(new Mark(3, 4), new Mark(1, 0)));

        assertEquals(75, score.score());
    }

    @Test
    void unknownIsLeftOutAndNeverZero() {
        Rubric.Score score = Rubric.score(List.of(new Mark(1, 4), new Mark(3, null)));

        assertEquals(100, score.score());
        assertEquals(25, score.coverage());
    }

    @Test
    void nothingKnownGivesNoScore() {
        Rubric.Score score = Rubric.score(List.of(new Mark(2, null), new Mark(3, null)));

        assertNull(score.score());
        assertEquals(0, score.coverage());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 25", "1, 8, 3", "3, 8, 9", "1, 2, 13", "0, 5, 0", "4, 5, 20"})
    void halvesAreRoundedUp(int points, int dimensions, int expected) {
        List<Mark> marks = new ArrayList<>(Collections.nCopies(dimensions - 1, new Mark(1, 0)));
        marks.add(new Mark(1, points));

        assertEquals(expected, Rubric.score(marks).score());
    }
}
