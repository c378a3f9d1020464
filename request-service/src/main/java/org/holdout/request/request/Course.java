package org.holdout.request.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.holdout.request.law.ClockFacts;
import org.holdout.request.law.ClockFacts.Notice;
import org.holdout.request.law.ClockFacts.Question;

/** Takes one effective entry after the other and holds what has become of the request so far. Used once, by one thread. */
final class Course {

    private final Terms terms;
    private final boolean guarded;
    private RequestState state = RequestState.DRAFT;
    private RequestState beforeQuestion;
    private RequestState beforeClosing;
    private ClaimedOutcome claimed = ClaimedOutcome.NOT_ANSWERED;
    private RefusalReason refusalReason;
    private VerifiedOutcome verified = VerifiedOutcome.NOT_TESTED;
    private LocalDate verifiedOn;
    private LocalDate sentOn;
    private LocalDate receivedOn;
    private boolean receivedAssumed;
    private LocalDate respondedOn;
    private final List<Question> questions = new ArrayList<>();
    private Notice extension;
    private LocalDate answeredOn;
    private LocalDate latestAnswerOn;
    private LocalDate appealedOn;
    private Notice appealExtension;
    private LocalDate appealAnsweredOn;
    private LocalDate complainedOn;

    /** @param guarded whether the steps' guards must hold */
    Course(Terms terms, boolean guarded) {
        this.terms = terms;
        this.guarded = guarded;
    }

    void take(Entry entry) {
        ActionKind action = entry.action().kind();
        if (action.byTheSystem()) {
            return;
        }
        Step step = Procedure.step(state, action)
                .orElseThrow(() -> new ImpossibleEntryException(entry, Refusals.notInState(action, state)));
        if (guarded && !step.guard().holds(facts(), terms, entry.happenedOn())) {
            throw new ImpossibleEntryException(
                    entry, Refusals.guard(step.guard().missing(terms, entry.happenedOn())));
        }
        remember(entry);
        move(action, step);
    }

    Standing standing(Set<UUID> effective) {
        ClockFacts facts = facts();
        return new Standing(
                state,
                claimed,
                refusalReason,
                verified,
                verifiedOn,
                sentOn,
                facts,
                terms.deadlines(facts),
                effective,
                terms);
    }

    private void move(ActionKind action, Step step) {
        if (action == ActionKind.RECORD_CLARIFICATION_REQUEST && state != RequestState.CLARIFICATION_ASKED) {
            beforeQuestion = state;
        }
        if (action == ActionKind.CLOSE) {
            beforeClosing = state;
        }
        if (step.next() != null) {
            state = step.next();
        } else {
            state = action == ActionKind.REOPEN ? beforeClosing : beforeQuestion;
        }
    }

    private void remember(Entry entry) {
        LocalDate day = entry.happenedOn();
        switch (entry.action()) {
            case RequestAction.Send a -> {
                sentOn = day;
                receive(entry, a.receivedOn() == null ? day : a.receivedOn(), a.receivedOn() == null);
            }
            case RequestAction.RecordAcknowledgement a -> {
                responded(day);
                if (a.receivedOn() != null) {
                    receive(entry, a.receivedOn(), false);
                }
            }
            case RequestAction.RecordClarificationRequest a -> {
                responded(day);
                questions.add(new Question(a.asked(), day, null));
            }
            case RequestAction.RecordClarificationReply a ->
                questions.replaceAll(q -> q.repliedOn() == null ? new Question(q.asked(), q.askedOn(), day) : q);
            case RequestAction.RecordExtension a -> {
                responded(day);
                notice(new Notice(day, a.reason() != ExtensionReason.NONE_GIVEN, a.until()));
            }
            case RequestAction.RecordAnswer a -> {
                responded(day);
                claimed = a.outcome();
                refusalReason = a.refusalReason();
                latestAnswerOn = day;
                appealAnsweredOn = appealedOn != null && appealAnsweredOn == null ? day : appealAnsweredOn;
                answeredOn = answeredOn == null ? day : answeredOn;
            }
            case RequestAction.RecordVerification a -> {
                verified = a.outcome();
                verifiedOn = day;
            }
            case RequestAction.AppealToVendor a -> {
                appealedOn = day;
                appealExtension = null;
                appealAnsweredOn = null;
            }
            case RequestAction.LodgeComplaint a -> complainedOn = day;
            case RequestAction.RecordAuthorityDecision a -> {}
            case RequestAction.Close a -> {}
            case RequestAction.Reopen a -> {}
            case RequestAction.Withdraw a -> {}
            case RequestAction.CorrectEntry a -> throw new IllegalStateException("A correction is no step");
            case RequestAction.RetractEntry a -> throw new IllegalStateException("A retraction is no step");
            case RequestAction.RulesChanged a -> throw new IllegalStateException("A change of rules is no step");
        }
    }

    private void receive(Entry entry, LocalDate day, boolean assumed) {
        if (day.isBefore(sentOn)) {
            throw new ImpossibleEntryException(entry, Refusals.receivedBeforeSent());
        }
        receivedOn = day;
        receivedAssumed = assumed;
    }

    private void responded(LocalDate day) {
        respondedOn = respondedOn == null ? day : respondedOn;
    }

    /** A first notice in time is not undone by a later one. */
    private void notice(Notice notice) {
        if (state == RequestState.APPEALED) {
            appealExtension = appealExtension == null ? notice : appealExtension;
        } else {
            extension = extension == null || !extension.withReasons() ? notice : extension;
        }
    }

    private ClockFacts facts() {
        return receivedOn == null
                ? null
                : new ClockFacts(
                        receivedOn,
                        receivedAssumed,
                        respondedOn,
                        questions,
                        extension,
                        answeredOn,
                        claimed == ClaimedOutcome.HONOURED,
                        latestAnswerOn,
                        appealedOn,
                        appealExtension,
                        appealAnsweredOn,
                        complainedOn);
    }
}
