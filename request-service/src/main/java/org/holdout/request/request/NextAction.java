package org.holdout.request.request;

import java.time.LocalDate;
import java.util.Optional;
import org.holdout.request.law.Channel;
import org.holdout.request.law.Deadline;
import org.holdout.request.law.DeadlineKind;
import org.holdout.request.words.Say;
import org.holdout.request.words.Sentence;

/**
 * What the person does next.
 *
 * @param dueOn the day it is about; null without one
 * @param link the name of an {@link ActionKind}, or {@code EVIDENCE}, {@code CHECK}, {@code DELIVERY} or {@code MESSAGES}; null when there is nothing to do
 */
record NextAction(Sentence text, LocalDate dueOn, String link) {

    private static final String EVIDENCE = "EVIDENCE";
    private static final String CHECK = "CHECK";
    private static final String TEST = ActionKind.RECORD_VERIFICATION.name();
    private static final String DELIVERY = "DELIVERY";
    private static final String MESSAGES = "MESSAGES";

    /** What its e-mails ask for before anything else; null when they ask for nothing. */
    static NextAction ofMail(OptOutRequest request) {
        if (request.waitingReply() != null) {
            return new NextAction(Sentence.of("sending.next.reply"), null, MESSAGES);
        }
        Delivery delivery = request.delivery();
        if (delivery == null || !speaksOf(delivery, request.state())) {
            return null;
        }
        return new NextAction(
                Sentence.of("sending.next." + delivery.status()),
                null,
                switch (delivery.status()) {
                    case QUEUED, RETRYING, FAILED, IN_DOUBT -> DELIVERY;
                    case SENT, BOUNCED -> MESSAGES;
                });
    }

    private static boolean speaksOf(Delivery delivery, RequestState state) {
        return state == RequestState.DRAFT
                || (state == RequestState.SENT && delivery.status() == Delivery.Status.BOUNCED);
    }

    /** By where the request stands, today, and whether the form wants evidence that is not there yet; {@code retestDays} as in {@link RequestConfig}. */
    static NextAction of(
            Standing standing, Channel channel, boolean evidenceMissing, boolean law, LocalDate today, int retestDays) {
        LocalDate again = testAgainOn(standing, retestDays);
        if (again != null && !again.isAfter(today)) {
            return new NextAction(
                    Sentence.of("next.test.again", standing.facts().latestAnswerOn()), again, TEST);
        }
        return switch (standing.state()) {
            case DRAFT ->
                evidenceMissing
                        ? new NextAction(Sentence.of("next.evidence"), null, EVIDENCE)
                        : new NextAction(Sentence.of("next.send." + channel), null, CHECK);
            case SENT, ACKNOWLEDGED -> waiting(standing, law, today);
            case CLARIFICATION_ASKED ->
                new NextAction(
                        Sentence.of(standing.paused() ? "next.reply.paused" : "next.reply"),
                        dueOn(standing),
                        name(ActionKind.RECORD_CLARIFICATION_REPLY));
            case ANSWERED -> answered(standing, again);
            case APPEALED ->
                appealDue(standing)
                        .map(due -> new NextAction(
                                Sentence.of("next.appealed.due", full(due)), due, name(ActionKind.RECORD_ANSWER)))
                        .orElseGet(() ->
                                new NextAction(Sentence.of("next.appealed"), null, name(ActionKind.RECORD_ANSWER)));
            case COMPLAINT_LODGED ->
                new NextAction(Sentence.of("next.complained"), null, name(ActionKind.RECORD_AUTHORITY_DECISION));
            case CLOSED ->
                standing.claimed() == ClaimedOutcome.NOT_ANSWERED
                        ? new NextAction(Sentence.of("next.closed"), null, null)
                        : new NextAction(Sentence.of("next.closed.test"), null, TEST);
            case WITHDRAWN -> new NextAction(Sentence.of("next.withdrawn"), null, null);
        };
    }

    /**
     * When the same test is due once more: some time after an answer that promises everything, because what a model was taught fades
     * slowly and comes back with its next version. Null when it was made since, or nothing is to be tested.
     */
    private static LocalDate testAgainOn(Standing standing, int retestDays) {
        boolean tests = standing.state() == RequestState.CLOSED
                || (standing.state() == RequestState.ANSWERED && standing.claimed() == ClaimedOutcome.HONOURED);
        boolean gone = standing.verified() == VerifiedOutcome.NO_LONGER_SHOWN;
        if (!tests || !gone || standing.facts().latestAnswerOn() == null) {
            return null;
        }
        LocalDate due = standing.facts().latestAnswerOn().plusDays(retestDays);
        return standing.verifiedOn().isBefore(due) ? due : null;
    }

    private static NextAction waiting(Standing standing, boolean law, LocalDate today) {
        Deadline deadline = standing.deadline();
        if (deadline == null || deadline.dueOn() == null) {
            return new NextAction(
                    Sentence.of(law ? "next.wait.noFigure" : "next.wait.noLaw"), null, name(ActionKind.RECORD_ANSWER));
        }
        LocalDate due = deadline.dueOn();
        Optional<LocalDate> answerDue = standing.terms().answerDue(standing.facts());
        if (answerDue.isPresent() && standing.terms().overdue(standing.facts(), today)) {
            return new NextAction(
                    Sentence.of("next.overdue", full(answerDue.get())),
                    answerDue.get(),
                    name(ActionKind.LODGE_COMPLAINT));
        }
        boolean late = due.isBefore(today);
        if (deadline.kind() == DeadlineKind.ACKNOWLEDGE) {
            return new NextAction(
                    Sentence.of(late ? "next.acknowledge.late" : "next.acknowledge", full(due)),
                    due,
                    name(ActionKind.RECORD_ACKNOWLEDGEMENT));
        }
        return new NextAction(Sentence.of("next.wait", full(due)), due, name(ActionKind.RECORD_ANSWER));
    }

    private static NextAction answered(Standing standing, LocalDate again) {
        boolean shown = standing.verified() == VerifiedOutcome.STILL_SHOWN;
        if (standing.claimed() == ClaimedOutcome.HONOURED && !shown) {
            return standing.verified() == VerifiedOutcome.NO_LONGER_SHOWN
                    ? new NextAction(close(again), null, name(ActionKind.CLOSE))
                    : new NextAction(Sentence.of("next.test"), null, TEST);
        }
        if (standing.claimed() == ClaimedOutcome.PARTLY_HONOURED && standing.verified() == VerifiedOutcome.NOT_TESTED) {
            return new NextAction(Sentence.of("next.test.partly"), null, TEST);
        }
        String what = standing.claimed() == ClaimedOutcome.HONOURED ? "next.stillShown" : "next.refused";
        LocalDate due = dueOn(standing);
        if (due != null) {
            return new NextAction(Sentence.of(what + ".due", full(due)), due, name(ActionKind.LODGE_COMPLAINT));
        }
        return standing.terms().appeal()
                ? new NextAction(Sentence.of(what + ".appeal"), null, name(ActionKind.APPEAL_TO_VENDOR))
                : new NextAction(Sentence.of(what), null, name(ActionKind.LODGE_COMPLAINT));
    }

    private static Sentence close(LocalDate again) {
        return again == null ? Sentence.of("next.close") : Sentence.of("next.close.again", full(again));
    }

    private static Optional<LocalDate> appealDue(Standing standing) {
        return standing.deadlines().stream()
                .filter(d -> d.kind() == DeadlineKind.APPEAL && d.dueOn() != null)
                .map(Deadline::dueOn)
                .findFirst();
    }

    private static LocalDate dueOn(Standing standing) {
        return standing.deadline() == null ? null : standing.deadline().dueOn();
    }

    private static Say full(LocalDate day) {
        return new Say.WeekdayAndDay(day);
    }

    private static String name(ActionKind action) {
        return action.name();
    }
}
