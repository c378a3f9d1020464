package org.holdout.request.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.holdout.request.complaint.ComplaintView.Section;
import org.holdout.request.evidence.EvidenceView;
import org.holdout.request.evidence.EvidenceView.StrengthCheckView;
import org.holdout.request.evidence.KindView;
import org.holdout.request.law.Channel;
import org.holdout.request.law.ControllerView;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.law.LawFamily;
import org.holdout.request.law.LawView;
import org.holdout.request.law.RightKind;
import org.holdout.request.law.RightView;
import org.holdout.request.profile.ProfileView;
import org.holdout.request.request.ActionKind;
import org.holdout.request.request.Actor;
import org.holdout.request.request.ClaimedOutcome;
import org.holdout.request.request.DeadlineView;
import org.holdout.request.request.RefusalReason;
import org.holdout.request.request.RequestView;
import org.holdout.request.request.TimelineEntryView;
import org.holdout.request.request.UnderMandate;
import org.holdout.request.request.VerifiedOutcome;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a complaint says of why, from what is known of its request. */
class ComplaintTextTest {

    private static final LocalDate SENT = LocalDate.parse("2026-01-05");
    private static final LocalDate SOON = LocalDate.parse("2026-01-27");
    private static final LocalDate LATER = LocalDate.parse("2026-02-19");
    private static final LocalDate BETWEEN = LocalDate.parse("2026-02-02");
    private static final LocalDate ANSWERED = LocalDate.parse("2026-02-03");

    private LawFamily family = LawFamily.GDPR;
    private UnderMandate mandate;
    private List<RightKind> rights = List.of(RightKind.OBJECTION);
    private final List<DeadlineView> deadlines = new ArrayList<>();
    private final List<EvidenceView> evidence = new ArrayList<>();
    private final List<TimelineEntryView> timeline = new ArrayList<>(List.of(entry(ActionKind.SEND, SENT)));
    private ClaimedOutcome claimed = ClaimedOutcome.NOT_ANSWERED;
    private RefusalReason reason;
    private VerifiedOutcome verified = VerifiedOutcome.NOT_TESTED;
    private LocalDate today = BETWEEN;

    @Test
    void whatIsNotDueYetIsNoPartOfTheComplaint() {
        twoDays(null);

        assertEquals(
                List.of(
                        "An answer was due: Opt-out of sale or sharing (27 January 2026). None has come until today, 2 February"
                                + " 2026.",
                        "This is not due yet, and I do not complain about it here: Erasure (19 February 2026).",
                        "By that it breaks the law on which my request rests (The Act)."),
                wrong(Locale.ENGLISH));
        assertEquals(
                List.of(
                        "Eine Antwort war fällig: Keine Weitergabe und kein Verkauf (27. Januar 2026). Bis heute, 2. Februar"
                                + " 2026, ist keine gekommen.",
                        "Dies ist noch nicht fällig, darüber beschwere ich mich hier nicht: Löschung (19. Februar 2026)."),
                wrong(Locale.GERMAN).subList(0, 2));
    }

    @Test
    void allThatIsOverdueIsNamedWithItsDay() {
        twoDays(null);
        today = LATER.plusDays(1);

        assertEquals(
                "An answer was due: Opt-out of sale or sharing (27 January 2026); Erasure (19 February 2026). None has come"
                        + " until today, 20 February 2026.",
                wrong(Locale.ENGLISH).getFirst());
        assertEquals(2, wrong(Locale.ENGLISH).size());
    }

    @Test
    void whatIsDueByNoDayIsNotCalledOverdue() {
        rights = List.of(RightKind.OBJECTION, RightKind.WITHDRAW_CONSENT);
        deadlines.add(answer(SOON, null, RightKind.OBJECTION));

        assertEquals(
                List.of(
                        "An answer was due: Objection (27 January 2026). None has come until today, 2 February 2026.",
                        "For this the law names no day, and no answer has come to it either: Withdrawal of consent."),
                wrong(Locale.ENGLISH).subList(0, 2));
    }

    @Test
    void whereAllWasDueOnOneDayNoRightIsNamed() {
        deadlines.add(answer(SOON, null, RightKind.OBJECTION));

        assertEquals(
                "The answer was due on 27 January 2026. None has come until today, 2 February 2026.",
                wrong(Locale.ENGLISH).getFirst());
    }

    @Test
    void anAnswerIsLateOnlyOnTheRightsWhoseDayHadPassed() {
        twoDays(ANSWERED);
        claimed = ClaimedOutcome.PARTLY_HONOURED;

        assertEquals(
                "That answer came after the day on which it was due: Opt-out of sale or sharing (27 January 2026).",
                wrong(Locale.ENGLISH).get(1));
        assertEquals(
                "Diese Antwort kam nach dem Tag, an dem sie fällig war: Keine Weitergabe und kein Verkauf (27. Januar 2026).",
                wrong(Locale.GERMAN).get(1));
    }

    @Test
    void evidenceIsSpokenOfOnlyWhereItGoesAlong() {
        refused(RefusalReason.NO_DATA_FOUND);
        String none = why(Locale.ENGLISH);
        evidence.add(piece(null, notAbout()));
        String described = why(Locale.ENGLISH);
        evidence.add(piece("0".repeat(64)));
        String theLetter = why(Locale.ENGLISH);
        evidence.add(piece("0".repeat(64), notAbout()));
        String attached = why(Locale.ENGLISH);

        assertFalse(none.contains("evidence"), none);
        assertEquals(none, described);
        assertEquals(none, theLetter, "what tells of nobody, such as the letter that was sent, shows nothing");
        assertTrue(attached.contains("Please look at the attached evidence."), attached);
        assertFalse(attached.contains("shows otherwise"), attached);
    }

    @Test
    void evidenceShowsOtherwiseOnlyWhenItsAnswerIsAboutThePerson() {
        refused(RefusalReason.NO_DATA_FOUND);
        evidence.add(piece("0".repeat(64), new StrengthCheckView("link_to_person", "", true, "")));

        assertTrue(why(Locale.ENGLISH).contains("The attached evidence shows otherwise."), why(Locale.ENGLISH));
        assertTrue(why(Locale.GERMAN).contains("Die beigefügten Belege zeigen etwas anderes."), why(Locale.GERMAN));
    }

    @Test
    void theRightOfAccessIsCitedOnlyWhereItWasAskedFor() {
        refused(RefusalReason.NO_DATA_FOUND);
        assertFalse(why(Locale.ENGLISH).contains("Article 15"), why(Locale.ENGLISH));

        rights = List.of(RightKind.ACCESS);
        assertTrue(why(Locale.ENGLISH).contains("Article 15(1)"), why(Locale.ENGLISH));
        assertTrue(why(Locale.GERMAN).contains("Artikel 15 Absatz 1"), why(Locale.GERMAN));
    }

    @ParameterizedTest
    @EnumSource(
            value = RefusalReason.class,
            names = {"NO_EVIDENCE", "COMPELLING_GROUNDS"})
    void theRightToObjectIsArguedOnlyWhereItWasUsed(RefusalReason reason) {
        refused(reason);
        assertTrue(why(Locale.ENGLISH).contains("(Article 21(1))"), why(Locale.ENGLISH));
        assertTrue(why(Locale.GERMAN).contains("(Artikel 21 Absatz 1)"), why(Locale.GERMAN));

        rights = List.of(RightKind.ACCESS, RightKind.ERASURE, RightKind.RECTIFICATION);
        assertFalse(why(Locale.ENGLISH).contains("Article 21"), why(Locale.ENGLISH));
        assertFalse(why(Locale.GERMAN).contains("Artikel 21"), why(Locale.GERMAN));
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void noArticleIsCitedOfALawOnWhichTheRequestDoesNotRest(RefusalReason reason) {
        refused(reason);
        for (LawFamily other : List.of(LawFamily.US, LawFamily.US_APPEAL, LawFamily.OTHER)) {
            family = other;
            assertFalse(why(Locale.ENGLISH).contains("Article"), why(Locale.ENGLISH));
            assertFalse(why(Locale.GERMAN).contains("Artikel"), why(Locale.GERMAN));
        }
        family = LawFamily.UK_GDPR;
        rights = List.of(RightKind.OTHER);
        assertFalse(why(Locale.ENGLISH).contains("Article"), why(Locale.ENGLISH));
    }

    @Test
    void aTestFromBeforeTheAnswerContradictsNothing() {
        honoured();
        tested(ANSWERED.minusDays(1));
        assertTrue(
                wrong(Locale.ENGLISH).getFirst().contains("I do not believe"),
                wrong(Locale.ENGLISH).toString());

        tested(ANSWERED);
        assertTrue(wrong(Locale.ENGLISH)
                .getFirst()
                .contains("On 3 February 2026 I put the same question to its product again"));
    }

    @Test
    void whatIsShownDoesNotContradictAnAnswerOnAccessAlone() {
        honoured();
        tested(ANSWERED);
        rights = List.of(RightKind.ACCESS);

        assertTrue(
                wrong(Locale.ENGLISH).getFirst().contains("I do not believe"),
                wrong(Locale.ENGLISH).toString());
    }

    @Test
    void whatWasCorrectedIsToldAsWhatItIs() {
        honoured();
        TimelineEntryView first = entry(ActionKind.RECORD_VERIFICATION, ANSWERED, Actor.PERSON, false, null);
        timeline.add(first);
        timeline.add(entry(ActionKind.CORRECT_ENTRY, ANSWERED.plusDays(5), Actor.PERSON, true, first.id()));
        TimelineEntryView closing = entry(ActionKind.CLOSE, ANSWERED, Actor.PERSON, false, null);
        timeline.add(closing);
        timeline.add(entry(ActionKind.CORRECT_ENTRY, ANSWERED.plusDays(6), Actor.PERSON, true, closing.id()));
        verified = VerifiedOutcome.STILL_SHOWN;

        assertTrue(wrong(Locale.ENGLISH).getFirst().contains("On 8 February 2026 I put the same question"));
        assertEquals(
                List.of("5 January 2026: SEND", "8 February 2026: I put the same question to the product again."),
                section(Locale.ENGLISH, "What happened"));
    }

    @Test
    void whatAnOrganisationDidIsNotCalledThePersonsOwnAct() {
        honoured();
        timeline.clear();
        timeline.add(entry(ActionKind.SEND, SENT, Actor.ORGANISATION, true, null));
        timeline.add(entry(ActionKind.RECORD_VERIFICATION, ANSWERED, Actor.ORGANISATION, true, null));
        verified = VerifiedOutcome.STILL_SHOWN;

        assertTrue(section(Locale.ENGLISH, "What I asked for")
                .getFirst()
                .startsWith("On 5 January 2026 an organisation that acts for me sent it my request"));
        assertTrue(section(Locale.GERMAN, "Was ich verlangt habe")
                .getFirst()
                .startsWith("Am 5. Januar 2026 hat eine Organisation, die für mich handelt"));
        assertEquals(
                "3 February 2026: An organisation that acts for me put the same question to the product again.",
                section(Locale.ENGLISH, "What happened").getLast());
        assertTrue(wrong(Locale.ENGLISH)
                .getFirst()
                .contains("On 3 February 2026 an organisation that acts for me put the same question"));
    }

    @Test
    void ofALetterThatHoldoutSentUnderAMandateNobodyIsCalledTheSender() {
        timeline.clear();
        timeline.add(entry(ActionKind.SEND, SENT.minusDays(9), Actor.PERSON, false, null));
        timeline.add(entry(ActionKind.SEND, SENT, Actor.SYSTEM, true, null));
        mandate = new UnderMandate(UUID.randomUUID(), null, true, null, null, List.of());

        assertTrue(section(Locale.ENGLISH, "What I asked for")
                .getFirst()
                .startsWith("On 5 January 2026 my request was sent to it"));
        assertTrue(section(Locale.GERMAN, "Was ich verlangt habe")
                .getFirst()
                .startsWith("Am 5. Januar 2026 wurde dem Unternehmen mein Antrag gesendet"));
    }

    private void twoDays(LocalDate metOn) {
        family = LawFamily.US;
        rights = List.of(RightKind.OPT_OUT_OF_SALE, RightKind.ERASURE);
        deadlines.add(answer(SOON, metOn, RightKind.OPT_OUT_OF_SALE));
        deadlines.add(answer(LATER, metOn, RightKind.ERASURE));
    }

    private void refused(RefusalReason why) {
        claimed = ClaimedOutcome.REFUSED;
        reason = why;
    }

    private void honoured() {
        claimed = ClaimedOutcome.HONOURED;
    }

    private void tested(LocalDate day) {
        verified = VerifiedOutcome.STILL_SHOWN;
        timeline.add(entry(ActionKind.RECORD_VERIFICATION, day));
    }

    private String why(Locale language) {
        return String.join(" ", wrong(language));
    }

    private List<String> wrong(Locale language) {
        return section(language, language.equals(Locale.GERMAN) ? "Worüber ich mich beschwere" : "Why I complain");
    }

    private List<String> section(Locale language, String heading) {
        ProfileView profile = new ProfileView("Ana", null, null, List.of(), null, null, null, null, 1);
        return new ComplaintText(request(), profile, family, today, Words.in(language))
                .sections().stream()
                        .filter(section -> section.heading().equals(heading))
                        .map(Section::paragraphs)
                        .findFirst()
                        .orElseThrow();
    }

    private static DeadlineView answer(LocalDate dueOn, LocalDate metOn, RightKind right) {
        return new DeadlineView(DeadlineKind.ANSWER, List.of(right), dueOn, null, false, metOn, List.of());
    }

    private static EvidenceView piece(String sha256, StrengthCheckView... checks) {
        return new EvidenceView(
                UUID.randomUUID(),
                new KindView("ai-output-screenshot", "Screenshot"),
                sha256 == null ? null : "answer.png",
                null,
                null,
                sha256,
                Instant.EPOCH,
                null,
                List.of(checks),
                null,
                false,
                false,
                false);
    }

    private static StrengthCheckView notAbout() {
        return new StrengthCheckView("link_to_person", "", false, "");
    }

    private static TimelineEntryView entry(ActionKind action, LocalDate day) {
        return entry(action, day, Actor.PERSON, true, null);
    }

    private static TimelineEntryView entry(ActionKind action, LocalDate day, Actor by, boolean effective, UUID mends) {
        return new TimelineEntryView(
                UUID.randomUUID(), action, day, Instant.EPOCH, by, action.name(), null, effective, List.of(), mends);
    }

    private RequestView request() {
        return new RequestView(
                UUID.randomUUID(),
                "HO-1",
                1,
                "meta",
                null,
                law(),
                rights.stream()
                        .map(kind -> new RightView(kind.name(), kind, kind.name(), "", ""))
                        .toList(),
                Channel.EMAIL,
                new ControllerView("Meta", "IE", null, null, null, null, null, List.of(), null, false),
                "IE",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                claimed,
                reason,
                verified,
                null,
                null,
                deadlines,
                null,
                List.of(ActionKind.LODGE_COMPLAINT),
                SENT,
                SENT,
                true,
                claimed == ClaimedOutcome.NOT_ANSWERED ? null : ANSWERED,
                Instant.EPOCH,
                null,
                null,
                null,
                timeline,
                evidence,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                mandate,
                List.of());
    }

    private static LawView law() {
        return new LawView(
                "law", "The law", null, "The Act", null, null, null, null, null, List.of(), null, null, null, null,
                null, List.of(), List.of(), List.of(), List.of());
    }
}
