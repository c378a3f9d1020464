package org.holdout.request.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.holdout.request.words.Words;

/** What must hold of every law's clock, whatever happens and whenever. */
class ClockPropertyTest {

    @Property
    void aDeadlineIsNeverBeforeReceipt(@ForAll("cases") ClockCase any) {
        any.deadlines()
                .filter(d -> !d.paused())
                .forEach(d -> assertFalse(d.dueOn().isBefore(any.facts().receivedOn())));
    }

    @Property
    void aDeadlineIsNeverOnADayThatTheLawExcludes(@ForAll("cases") ClockCase any) {
        any.deadlines()
                .filter(d -> any.mustBeAWorkingDay(d))
                .forEach(d -> assertTrue(any.calendar(d).worksOn(d.dueOn())));
    }

    @Property
    void aLaterReceiptNeverGivesAnEarlierDeadline(
            @ForAll("cases") ClockCase any, @ForAll @IntRange(max = 40) int days) {
        ClockCase earlier = any.receivedEarlier(days);

        for (DeadlineKind kind : DeadlineKind.values()) {
            List<Deadline> before = earlier.deadlines(kind);
            List<Deadline> after = any.deadlines(kind);
            if (before.size() == 1 && after.size() == 1 && !after.getFirst().paused()) {
                assertFalse(before.getFirst().paused());
                assertFalse(before.getFirst().dueOn().isAfter(after.getFirst().dueOn()));
            }
        }
    }

    @Property
    void aRightAskedForWithOthersHasTheDayAndTheReasonsThatItHasAlone(@ForAll("cases") ClockCase any) {
        List<String> all = any.law().rights().stream().map(Right::code).toList();
        List<Deadline> together = new DeadlineRule(any.law().clock(), any.controllerCountry())
                .deadlines(all, any.facts()).stream()
                        .filter(d -> d.kind() == DeadlineKind.ANSWER)
                        .filter(d -> d.rights().contains(any.right()))
                        .toList();

        assertEquals(said(any.deadlines(DeadlineKind.ANSWER)), said(together));
    }

    @Property
    void theSameFactsGiveTheSameDatesAndTheSameWords(@ForAll("cases") ClockCase any) {
        assertEquals(said(any), said(any));
    }

    @Property
    void everyLineIsSaidInBothLanguages(@ForAll("cases") ClockCase any) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            any.deadlines()
                    .flatMap(d -> d.explanation().stream())
                    .map(Words.in(locale)::say)
                    .forEach(line -> {
                        assertFalse(line.contains("{"), line);
                        assertTrue(line.endsWith(".") || line.endsWith(".)"), line);
                    });
        }
    }

    @Provide
    Arbitrary<ClockCase> cases() {
        return ClockCases.any();
    }

    private static List<String> said(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(d -> d.dueOn() + " " + d.extendedTo() + " "
                        + d.explanation().stream()
                                .map(Words.in(Locale.ENGLISH)::say)
                                .toList())
                .toList();
    }

    private static List<String> said(ClockCase any) {
        return any.deadlines()
                .flatMap(d -> Stream.concat(
                        Stream.of(
                                d.kind() + " " + d.rights() + " " + d.dueOn() + " " + d.extendedTo() + " " + d.metOn()),
                        d.explanation().stream().map(Words.in(Locale.ENGLISH)::say)))
                .toList();
    }
}
