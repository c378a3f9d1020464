package org.holdout.request.request;

import java.time.LocalDate;
import java.util.List;
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
        if (!speaksOf(request)) {
            return null;
        }
        Delivery delivery = request.delivery();
        return new NextAction(
                Sentence.of("sending.next." + delivery.status()),
                null,
                switch (delivery.status()) {
                    case QUEUED, RETRYING, FAILED, IN_DOUBT -> DELIVERY;
                    case SENT, BOUNCED -> MESSAGES;
                });
    }

    /** Whether what became of its letter still matters: nobody has answered, or sent it otherwise. */
    static boolean speaksOf(OptOutRequest request) {
        Delivery delivery = request.delivery();
        return delivery != null
                && (request.state() == RequestState.DRAFT
                        || (request.state() == RequestState.SENT && delivery.status() == Delivery.Status.BOUNCED));
    }

    /** What an organisation that acts brings before it sends, or when the vendor asks back; empty when it is nothing of the kind. */
    static Optional<NextAction> ofAgent(Standing standing, AgentNeeds needs) {
        return switch (standing.state()) {
            case DRAFT ->
                needs.missing()
                        ? Optional.of(new NextAction(Sentence.of("next.authority"), null, EVIDENCE))
                        : Optional.empty();
            case CLARIFICATION_ASKED ->
                needs.any()
                        ? Optional.of(new NextAction(
                                reply("next.reply.agent", standing),
                                dueOn(standing),
                                name(ActionKind.RECORD_CLARIFICATION_REPLY)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** By where the request stands, today, and whether the form wants evidence that is not there yet; {@code retestDays} as in {@link RequestConfig}. */
    static NextAction of(
            Standing standing, Channel channel, boolean evidenceMissing, boolean law, LocalDate today, int retestDays) {
        SameTest test = new SameTest(standing, retestDays);
        if (test.openOn(today) != null && standing.state() != RequestState.CLARIFICATION_ASKED) {
            return tested(standing, test.openOn(today).equals(test.secondOn()), test);
        }
        return switch (standing.state()) {
            case DRAFT ->
                evidenceMissing
                        ? new NextAction(Sentence.of("next.evidence"), null, EVIDENCE)
                        : new NextAction(Sentence.of("next.send." + channel), null, CHECK);
            case SENT, ACKNOWLEDGED -> waiting(standing, law, today);
            case CLARIFICATION_ASKED ->
                new NextAction(
                        reply("next.reply", standing), dueOn(standing), name(ActionKind.RECORD_CLARIFICATION_REPLY));
            case ANSWERED -> answered(standing, test);
            case APPEALED ->
                appealDue(standing)
                        .map(due -> new NextAction(
                                Sentence.of("next.appealed.due", full(due)), due, name(ActionKind.RECORD_ANSWER)))
                        .orElseGet(() ->
                                new NextAction(Sentence.of("next.appealed"), null, name(ActionKind.RECORD_ANSWER)));
            case COMPLAINT_LODGED ->
                new NextAction(Sentence.of("next.complained"), null, name(ActionKind.RECORD_AUTHORITY_DECISION));
            case CLOSED ->
                test.asked()
                        ? new NextAction(Sentence.of("next.closed.test"), null, TEST)
                        : new NextAction(Sentence.of("next.closed"), null, null);
            case WITHDRAWN -> new NextAction(Sentence.of("next.withdrawn"), null, null);
        };
    }

    /** Whether the clock stands still until then, for all that was asked for or for some of it. */
    private static Sentence reply(String key, Standing standing) {
        if (!standing.paused()) {
            return Sentence.of(key);
        }
        return standing.wholePaused()
                ? Sentence.of(key + ".paused")
                : Sentence.of(key + ".paused.some", standing.terms().names(standing.pausedRights()));
    }

    private static NextAction tested(Standing standing, boolean second, SameTest test) {
        if (second && standing.verified() != VerifiedOutcome.NOT_TESTED) {
            return new NextAction(
                    Sentence.of("next.test.again", standing.facts().latestAnswerOn()), test.secondOn(), TEST);
        }
        boolean complainOfRest = standing.claimed() != ClaimedOutcome.HONOURED
                && begins(standing).isEmpty();
        String what = complainOfRest ? "next.test.partly" : "next.test";
        return new NextAction(Sentence.of(what), null, TEST);
    }

    /** From when the law gives what was asked for, where the request came before that day: such a one has to be asked again. */
    private static Optional<LocalDate> begins(Standing standing) {
        return standing.terms().beginsAfter(standing.facts().receivedOn());
    }

    private static NextAction waiting(Standing standing, boolean law, LocalDate today) {
        Deadline deadline = standing.deadline();
        Optional<LocalDate> begins = begins(standing);
        if (begins.isPresent()) {
            return new NextAction(
                    Sentence.of("next.wait.ahead", full(begins.get())), null, name(ActionKind.RECORD_ANSWER));
        }
        if (deadline == null || deadline.dueOn() == null) {
            return new NextAction(
                    Sentence.of(law ? "next.wait.noFigure" : "next.wait.noLaw"), null, name(ActionKind.RECORD_ANSWER));
        }
        LocalDate due = deadline.dueOn();
        List<Deadline> overdue = standing.terms().overdueAnswers(standing.facts(), today);
        if (!overdue.isEmpty()) {
            return new NextAction(
                    overdue(overdue, standing.terms()), overdue.getFirst().dueOn(), name(ActionKind.LODGE_COMPLAINT));
        }
        boolean late = due.isBefore(today);
        if (deadline.kind() == DeadlineKind.ACKNOWLEDGE) {
            return new NextAction(
                    Sentence.of(late ? "next.acknowledge.late" : "next.acknowledge", full(due)),
                    due,
                    name(ActionKind.RECORD_ACKNOWLEDGEMENT));
        }
        return new NextAction(
                standing.terms().some(deadline)
                        ? Sentence.of("next.wait.rights", rights(deadline, standing.terms()))
                        : Sentence.of("next.wait", full(due)),
                due,
                name(ActionKind.RECORD_ANSWER));
    }

    private static Sentence overdue(List<Deadline> overdue, Terms terms) {
        return terms.some(overdue.getFirst())
                ? Sentence.of(
                        "next.overdue.rights",
                        new Say.Many(overdue.stream()
                                .<Object>map(d -> rights(d, terms))
                                .toList()))
                : Sentence.of("next.overdue", full(overdue.getFirst().dueOn()));
    }

    /** About which rights a deadline is, and its day. */
    private static Sentence rights(Deadline deadline, Terms terms) {
        return Sentence.of("due.rights", terms.names(deadline.rights()), full(deadline.dueOn()));
    }

    private static NextAction answered(Standing standing, SameTest test) {
        boolean shown = standing.verified() == VerifiedOutcome.STILL_SHOWN;
        if (standing.claimed() == ClaimedOutcome.HONOURED && !shown) {
            return new NextAction(close(test), null, name(ActionKind.CLOSE));
        }
        String what = standing.claimed() == ClaimedOutcome.HONOURED ? "next.stillShown" : "next.refused";
        Optional<LocalDate> begins = begins(standing);
        if (begins.isPresent()) {
            return new NextAction(Sentence.of(what + ".ahead", full(begins.get())), null, null);
        }
        LocalDate due = dueOn(standing);
        if (due != null) {
            return new NextAction(Sentence.of(what + ".due", full(due)), due, name(ActionKind.LODGE_COMPLAINT));
        }
        return standing.terms().appeal()
                ? new NextAction(Sentence.of(what + ".appeal"), null, name(ActionKind.APPEAL_TO_VENDOR))
                : new NextAction(Sentence.of(what), null, name(ActionKind.LODGE_COMPLAINT));
    }

    private static Sentence close(SameTest test) {
        return test.secondMade() ? Sentence.of("next.close") : Sentence.of("next.close.again", full(test.secondOn()));
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
