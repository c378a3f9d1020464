package org.holdout.request.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.holdout.request.law.ClockFacts.Asked;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.law.DeadlineRule;
import org.holdout.request.law.LawClock;
import org.holdout.request.law.LawContent;
import org.holdout.request.words.Words;

/** What must hold of every timeline that the lifecycle takes. */
class TimelinePropertyTest {

    private static final LawContent CONTENT = new LawContent();
    private static final LocalDate SENT = LocalDate.parse("2026-01-30");

    /** A day after the sending, and what happened on it. */
    record Event(int after, RequestAction action) {}

    @Property
    void aTimelineReadBackStandsWhereItStood(@ForAll("events") List<Event> events, @ForAll("laws") String law) {
        List<Entry> timeline = taken(events, terms(law));

        List<Entry> read = timeline.stream()
                .map(e -> new Entry(
                        e.id(),
                        e.position(),
                        e.happenedOn(),
                        CodedJson.read(CodedJson.write(e.action()), RequestAction.class)))
                .toList();

        Terms pinned = new Terms(
                new DeadlineRule(
                        CodedJson.read(CodedJson.write(terms(law).rule().clock()), LawClock.class), "IE"),
                terms(law).rights(),
                null);
        assertEquals(said(RequestLifecycle.fold(timeline, terms(law))), said(RequestLifecycle.read(read, pinned)));
    }

    @Property
    void noDeadlineIsBeforeReceipt(@ForAll("events") List<Event> events, @ForAll("laws") String law) {
        Standing standing = RequestLifecycle.fold(taken(events, terms(law)), terms(law));

        standing.deadlines().stream()
                .filter(d -> !d.paused())
                .forEach(d -> assertFalse(d.dueOn().isBefore(standing.facts().receivedOn())));
    }

    @Property
    void aReceiptCorrectedToALaterDayMovesNoAnswerForward(
            @ForAll("events") List<Event> events, @ForAll("laws") String law, @ForAll @IntRange(max = 20) int later) {
        Terms terms = terms(law);
        List<Entry> timeline = taken(
                events.stream()
                        .filter(e -> e.after() >= later)
                        .filter(e -> !(e.action() instanceof RequestAction.RecordAcknowledgement))
                        .toList(),
                terms);

        List<Entry> corrected = new ArrayList<>(timeline);
        corrected.add(new Entry(
                UUID.randomUUID(),
                timeline.size() + 1,
                SENT,
                new RequestAction.CorrectEntry(
                        timeline.getFirst().id(), new RequestAction.Send(SENT.plusDays(later)))));

        Map<List<String>, LocalDate> before = answers(RequestLifecycle.read(timeline, terms));
        answers(RequestLifecycle.read(corrected, terms))
                .forEach((rights, due) -> assertFalse(due.isBefore(before.getOrDefault(rights, due))));
    }

    @Provide
    Arbitrary<String> laws() {
        return Arbitraries.of("eu-gdpr", "uk-gdpr", "us-ca-ccpa", "us-co-cpa", "ca-qc-law25", "ch-fadp");
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<RequestAction> action = Arbitraries.of(
                new RequestAction.RecordAcknowledgement(null),
                new RequestAction.RecordClarificationRequest(Asked.IDENTITY),
                new RequestAction.RecordClarificationRequest(Asked.SCOPE),
                new RequestAction.RecordClarificationRequest(Asked.FEE),
                new RequestAction.RecordClarificationReply(),
                new RequestAction.RecordExtension(ExtensionReason.COMPLEX, SENT.plusDays(80)),
                new RequestAction.RecordExtension(ExtensionReason.NONE_GIVEN, null),
                new RequestAction.RecordAnswer(ClaimedOutcome.REFUSED, RefusalReason.OTHER),
                new RequestAction.RecordAnswer(ClaimedOutcome.HONOURED, null),
                new RequestAction.AppealToVendor(),
                new RequestAction.LodgeComplaint(null),
                new RequestAction.Close(),
                new RequestAction.Reopen());
        return Combinators.combine(Arbitraries.integers().between(0, 150), action)
                .as(Event::new)
                .list()
                .ofMaxSize(12);
    }

    /** The sending, and of the events those that the lifecycle takes, in the order of recording. */
    private static List<Entry> taken(List<Event> events, Terms terms) {
        List<Entry> timeline = new ArrayList<>();
        timeline.add(new Entry(UUID.randomUUID(), 1, SENT, new RequestAction.Send(null)));
        for (Event event : events) {
            timeline.add(
                    new Entry(UUID.randomUUID(), timeline.size() + 1, SENT.plusDays(event.after()), event.action()));
            try {
                RequestLifecycle.fold(timeline, terms);
            } catch (ImpossibleEntryException e) {
                timeline.removeLast();
            }
        }
        return timeline;
    }

    private static Terms terms(String law) {
        List<String> rights = CONTENT.laws().get(law).answer().getFirst().rights();
        return TimelineFixture.terms(law, "IE", rights.toArray(String[]::new));
    }

    private static Map<List<String>, LocalDate> answers(Standing standing) {
        return standing.deadlines().stream()
                .filter(d -> d.kind() == DeadlineKind.ANSWER && !d.paused())
                .collect(Collectors.toMap(d -> d.rights(), d -> d.dueOn()));
    }

    private static List<String> said(Standing standing) {
        List<String> said = new ArrayList<>(List.of(
                standing.state() + " " + standing.claimed() + " " + standing.verified() + " " + standing.facts()));
        standing.deadlines().forEach(d -> {
            said.add(d.kind() + " " + d.dueOn() + " " + d.extendedTo() + " " + d.metOn());
            d.explanation().forEach(line -> said.add(Words.in(Locale.GERMAN).say(line)));
        });
        return said;
    }
}
