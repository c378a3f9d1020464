package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.holdout.request.law.DeadlineKind;
import org.junit.jupiter.api.Test;

class MovedTest {

    private static final LocalDate DAY = LocalDate.parse("2026-02-10");
    private static final LocalDate LATER = LocalDate.parse("2026-02-20");

    @Test
    void whereRightsPartOnlyTheOneWithAnotherDayMoved() {
        List<DueDate> together = List.of(answer(DAY, "access", "objection"));
        List<DueDate> apart = List.of(answer(null, "access"), answer(DAY, "objection"));

        assertEquals(List.of(moved(DAY, null, "access")), Moved.between(together, apart));
        assertEquals(List.of(moved(null, DAY, "access")), Moved.between(apart, together));
    }

    @Test
    void rightsThatMoveAlikeAreToldOnce() {
        List<DueDate> before = List.of(answer(DAY, "access", "objection"));

        assertEquals(
                List.of(moved(DAY, LATER, "access", "objection")),
                Moved.between(before, List.of(answer(LATER, "access", "objection"))));
        assertEquals(
                List.of(moved(DAY, LATER, "access", "objection")),
                Moved.between(before, List.of(answer(LATER, "objection"), answer(LATER, "access"))));
    }

    @Test
    void aDayOfAnotherKindIsAnotherDay() {
        List<DueDate> answered = List.of(answer(DAY, "access"));
        List<DueDate> appealed =
                List.of(answer(DAY, "access"), new DueDate(DeadlineKind.APPEAL, List.of("access"), LATER));

        assertEquals(
                List.of(new Moved(DeadlineKind.APPEAL, List.of("access"), null, LATER)),
                Moved.between(answered, appealed));
    }

    private static DueDate answer(LocalDate day, String... rights) {
        return new DueDate(DeadlineKind.ANSWER, List.of(rights), day);
    }

    private static Moved moved(LocalDate before, LocalDate after, String... rights) {
        return new Moved(DeadlineKind.ANSWER, List.of(rights), before, after);
    }
}
