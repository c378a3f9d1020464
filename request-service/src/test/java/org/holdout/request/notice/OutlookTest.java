package org.holdout.request.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.law.RightKind;
import org.holdout.request.mandate.EndedBy;
import org.holdout.request.mandate.Mandates;
import org.holdout.request.policy.PolicyVersion;
import org.holdout.request.request.Agenda;
import org.holdout.request.request.AgendaDay;
import org.holdout.request.request.AgendaStep;
import org.holdout.request.request.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutlookTest {

    private static final LocalDate DUE = LocalDate.parse("2026-03-02");
    private static final News NOTHING = new News(List.of(), Map.of(), null);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-02-20, -,         2026-02-23",
                "2026-02-23, DUE_SOON,  2026-03-02",
                "2026-03-01, DUE_SOON,  2026-03-02",
                "2026-03-02, DUE_TODAY, 2026-03-03",
                "2026-03-03, OVERDUE,   -",
                "2026-09-01, OVERDUE,   -",
            })
    void eachDayHasOneThingToSayOfADeadlineAndTheNextDayOnWhichItIsAnother(
            LocalDate today, NoticeKind kind, LocalDate next) {
        Outlook outlook = look(today, List.of(day(AgendaStep.ANSWER, DUE, false)));

        assertEquals(kind == null ? List.of() : List.of(Fact.of(kind, AgendaStep.ANSWER, DUE)), outlook.facts());
        assertEquals(next, outlook.next());
    }

    @Test
    void aDayOfSomeRightsNamesThemAndOfTwoOnOneDayBoth() {
        LocalDate later = DUE.plusDays(15);

        Outlook outlook = look(
                later.plusDays(1),
                List.of(
                        answer(DUE, RightKind.OPT_OUT_OF_SALE),
                        answer(later, RightKind.ERASURE),
                        answer(later, RightKind.ACCESS)));

        assertEquals(
                List.of(
                        Fact.answer(NoticeKind.OVERDUE, DUE, List.of(RightKind.OPT_OUT_OF_SALE)),
                        Fact.answer(NoticeKind.OVERDUE, later, List.of(RightKind.ERASURE, RightKind.ACCESS))),
                outlook.facts());
        assertEquals(
                Fact.of(NoticeKind.OVERDUE, AgendaStep.ANSWER, DUE).key(),
                outlook.facts().getFirst().key(),
                "a day that was told before is not told again");
    }

    private static AgendaDay answer(LocalDate on, RightKind right) {
        return new AgendaDay(AgendaStep.ANSWER, "ANSWER/" + right, List.of(right), on, false);
    }

    @Test
    void whatIsDoneIsNotTold() {
        Outlook outlook = look(DUE, List.of(day(AgendaStep.ANSWER, DUE, true)));

        assertEquals(new Outlook(List.of(), null), outlook);
    }

    @Test
    void ofTwoTestsThatAreDueTheLaterOneIsTold() {
        Outlook outlook =
                look(DUE, List.of(day(AgendaStep.TEST, DUE.minusDays(30), false), day(AgendaStep.TEST, DUE, false)));

        assertEquals(List.of(Fact.of(NoticeKind.TEST_DUE, AgendaStep.TEST, DUE)), outlook.facts());
        assertNull(outlook.next());
    }

    @Test
    void aTestToComeIsOnlyWaitedFor() {
        Outlook outlook = look(DUE.minusDays(1), List.of(day(AgendaStep.TEST, DUE, false)));

        assertEquals(new Outlook(List.of(), DUE), outlook);
    }

    @Test
    void ofEachDocumentTheNewestChangeIsTold() {
        List<PolicyVersion> changes = List.of(
                new PolicyVersion("meta", "Terms", "3", DUE),
                new PolicyVersion("meta", "Terms", "2", DUE.minusDays(1)),
                new PolicyVersion("meta", "Privacy", "7", DUE.minusDays(2)));

        Outlook outlook = Outlook.of(agenda(null, List.of()), changed(changes), DUE, 7);

        assertEquals(
                List.of(Fact.policyMoved("Terms", "3", DUE), Fact.policyMoved("Privacy", "7", DUE.minusDays(2))),
                outlook.facts());
    }

    @Test
    void ofAnEndedRequestNoChangeOfPoliciesIsTold() {
        List<PolicyVersion> changes = List.of(new PolicyVersion("meta", "Terms", "3", DUE));

        Outlook outlook = Outlook.of(agenda(DUE, List.of()), changed(changes), DUE, 7);

        assertEquals(List.of(), outlook.facts());
    }

    @Test
    void eachMailThatWaitsIsAFactOfItsOwnWithTheDayOnWhichItCame() {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Map<UUID, LocalDate> mails = new LinkedHashMap<>();
        mails.put(one, DUE.minusDays(3));
        mails.put(other, DUE);

        Outlook outlook = Outlook.of(agenda(DUE, List.of()), new News(List.of(), mails, null), DUE, 7);

        assertEquals(List.of(Fact.mailCame(one, DUE.minusDays(3)), Fact.mailCame(other, DUE)), outlook.facts());
        assertNotEquals(
                outlook.facts().getFirst().key(), outlook.facts().getLast().key());
    }

    @ParameterizedTest
    @EnumSource(
            value = Delivery.Status.class,
            names = {"FAILED", "IN_DOUBT", "BOUNCED"})
    void aLetterThatIsNotWithTheVendorIsToldOnceWhateverTheDay(Delivery.Status status) {
        Delivery letter = new Delivery(status, UUID.randomUUID(), Instant.EPOCH, null, 3);

        Fact told = Outlook.of(agenda(letter), NOTHING, DUE, 7).facts().getFirst();
        Fact later =
                Outlook.of(agenda(letter), NOTHING, DUE.plusDays(9), 7).facts().getFirst();

        assertEquals(Fact.letterFailed(letter, DUE), told);
        assertEquals(told.key(), later.key());
    }

    @Test
    void aMandatesLastDayIsWaitedForAndItsEndIsTold() {
        News lasting = new News(List.of(), Map.of(), new Mandates.End(DUE, null));

        assertEquals(new Outlook(List.of(), DUE.plusDays(1)), Outlook.of(agenda(null, List.of()), lasting, DUE, 7));
        assertEquals(
                new Outlook(List.of(Fact.mandateEnded(DUE)), null),
                Outlook.of(agenda(null, List.of()), lasting, DUE.plusDays(1), 7));
    }

    @Test
    void aMandateThatTheOrganisationEndsIsToldThatDayUnlessTheRequestHasEnded() {
        News ended = new News(List.of(), Map.of(), new Mandates.End(DUE, EndedBy.ORGANISATION));

        assertEquals(
                List.of(Fact.mandateEnded(DUE)),
                Outlook.of(agenda(null, List.of()), ended, DUE, 7).facts());
        assertEquals(new Outlook(List.of(), null), Outlook.of(agenda(DUE, List.of()), ended, DUE, 7));
    }

    private static News changed(List<PolicyVersion> changes) {
        return new News(changes, Map.of(), null);
    }

    private static Outlook look(LocalDate today, List<AgendaDay> days) {
        return Outlook.of(agenda(null, days), NOTHING, today, 7);
    }

    private static Agenda agenda(LocalDate endedOn, List<AgendaDay> days) {
        return agenda(endedOn, null, days);
    }

    private static Agenda agenda(Delivery letter) {
        return agenda(null, letter, List.of());
    }

    private static Agenda agenda(LocalDate endedOn, Delivery letter, List<AgendaDay> days) {
        return new Agenda(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "HO-2345-6789",
                "meta",
                2,
                LocalDate.parse("2026-01-31"),
                endedOn,
                false,
                letter,
                false,
                null,
                days);
    }

    private static AgendaDay day(AgendaStep step, LocalDate on, boolean done) {
        return new AgendaDay(step, step.name(), List.of(), on, done);
    }
}
