package org.holdout.request.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdout.request.law.ClockFacts.Asked;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.law.DeadlineRule;
import org.holdout.request.law.Law;
import org.holdout.request.law.LawContent;

/** Timelines of a request that was sent on 5 January 2026. */
final class TimelineFixture {

    private static final LawContent CONTENT = new LawContent();

    static final LocalDate SENT = LocalDate.parse("2026-01-05");
    /** After every answer was due. */
    static final LocalDate OVERDUE = LocalDate.parse("2026-12-01");
    /** A law with an appeal; an erasure is due after 45 days. */
    static final Terms COLORADO = terms("us-co-cpa", "US", "erasure");
    /** A law without an appeal; an objection is due after a month. */
    static final Terms IRELAND = terms("eu-gdpr", "IE", "objection");

    /** A law whose rights begin on 14 May 2027, without a figure for an erasure. */
    static final Terms INDIA = beginning(
            terms("in-dpdp", "US", "erasure"), law("in-dpdp").inForce().from());

    private TimelineFixture() {}

    static Law law(String id) {
        return CONTENT.laws().get(id);
    }

    /** With the rights of these codes, in that order. */
    static Terms terms(String law, String controller, String... rights) {
        Law content = law(law);
        return new Terms(
                new DeadlineRule(content.clock(), controller),
                Stream.of(rights)
                        .map(code -> content.rights().stream()
                                .filter(right -> right.code().equals(code))
                                .findFirst()
                                .orElseThrow())
                        .toList(),
                null);
    }

    private static Terms beginning(Terms terms, LocalDate from) {
        return new Terms(terms.rule(), terms.rights(), from);
    }

    static Entry entry(int position, LocalDate day, RequestAction action) {
        return new Entry(UUID.randomUUID(), position, day, action);
    }

    /** Entries one day after the other from the day of sending, in the order of recording. */
    static List<Entry> days(RequestAction... actions) {
        List<Entry> timeline = new ArrayList<>();
        for (int i = 0; i < actions.length; i++) {
            timeline.add(entry(i + 1, SENT.plusDays(i), actions[i]));
        }
        return timeline;
    }

    static RequestAction action(ActionKind kind) {
        return switch (kind) {
            case SEND -> new RequestAction.Send(null);
            case RECORD_ACKNOWLEDGEMENT -> new RequestAction.RecordAcknowledgement(null);
            case RECORD_CLARIFICATION_REQUEST -> new RequestAction.RecordClarificationRequest(Asked.SCOPE);
            case RECORD_CLARIFICATION_REPLY -> new RequestAction.RecordClarificationReply();
            case RECORD_EXTENSION -> new RequestAction.RecordExtension(ExtensionReason.COMPLEX, null);
            case RECORD_ANSWER -> new RequestAction.RecordAnswer(ClaimedOutcome.REFUSED, RefusalReason.NO_EVIDENCE);
            case RECORD_VERIFICATION -> new RequestAction.RecordVerification(VerifiedOutcome.STILL_SHOWN);
            case APPEAL_TO_VENDOR -> new RequestAction.AppealToVendor();
            case LODGE_COMPLAINT -> new RequestAction.LodgeComplaint(null);
            case RECORD_AUTHORITY_DECISION -> new RequestAction.RecordAuthorityDecision(AuthorityDecision.UPHELD);
            case CLOSE -> new RequestAction.Close();
            case REOPEN -> new RequestAction.Reopen();
            case WITHDRAW -> new RequestAction.Withdraw();
            case RULES_CHANGED ->
                new RequestAction.RulesChanged(
                        true, false, List.of(new Moved(DeadlineKind.ANSWER, List.of("erasure"), null, SENT)));
            case CORRECT_ENTRY, RETRACT_ENTRY -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** The shortest way to a state; to a complaint without an answer. */
    static List<Entry> reaching(RequestState state) {
        List<Entry> timeline = new ArrayList<>();
        List<ActionKind> way = switch (state) {
            case DRAFT -> List.of();
            case SENT -> List.of(ActionKind.SEND);
            case ACKNOWLEDGED -> List.of(ActionKind.SEND, ActionKind.RECORD_ACKNOWLEDGEMENT);
            case CLARIFICATION_ASKED -> List.of(ActionKind.SEND, ActionKind.RECORD_CLARIFICATION_REQUEST);
            case ANSWERED -> List.of(ActionKind.SEND, ActionKind.RECORD_ANSWER);
            case APPEALED -> List.of(ActionKind.SEND, ActionKind.RECORD_ANSWER, ActionKind.APPEAL_TO_VENDOR);
            case COMPLAINT_LODGED -> List.of(ActionKind.SEND, ActionKind.LODGE_COMPLAINT);
            case CLOSED -> List.of(ActionKind.SEND, ActionKind.RECORD_ANSWER, ActionKind.CLOSE);
            case WITHDRAWN -> List.of(ActionKind.SEND, ActionKind.WITHDRAW);
        };
        for (ActionKind kind : way) {
            LocalDate day = kind == ActionKind.SEND ? SENT : OVERDUE;
            timeline.add(entry(timeline.size() + 1, day, action(kind)));
        }
        return timeline;
    }
}
