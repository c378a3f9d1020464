package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.holdout.request.law.ClockFacts.Asked;
import org.holdout.request.law.Laws;
import org.holdout.request.words.Refusals;

/** Reads an action from what the caller sent. Every fault is INVALID_INPUT and names its field. */
@ApplicationScoped
class ActionReader {

    private final Laws laws;
    private final RequestConfig config;

    ActionReader(Laws laws, RequestConfig config) {
        this.laws = laws;
        this.config = config;
    }

    ActionKind kind(ActionInput in) {
        return Codes.required("action", in.action(), ActionKind.class, ActionKind.RULES_CHANGED);
    }

    /** A step of its own; corrections are read by {@link #correction} and {@link #entry}. */
    RequestAction step(ActionKind kind, ActionInput in) {
        return switch (kind) {
            case SEND -> new RequestAction.Send(in.receivedOn());
            case RECORD_ACKNOWLEDGEMENT -> new RequestAction.RecordAcknowledgement(in.receivedOn());
            case RECORD_CLARIFICATION_REQUEST ->
                new RequestAction.RecordClarificationRequest(Codes.required("kind", in.kind(), Asked.class));
            case RECORD_CLARIFICATION_REPLY -> new RequestAction.RecordClarificationReply();
            case RECORD_EXTENSION ->
                new RequestAction.RecordExtension(
                        Codes.required("reason", in.reason(), ExtensionReason.class), in.until());
            case RECORD_ANSWER -> answer(in);
            case RECORD_VERIFICATION ->
                new RequestAction.RecordVerification(
                        Codes.required("outcome", in.outcome(), VerifiedOutcome.class, VerifiedOutcome.NOT_TESTED));
            case APPEAL_TO_VENDOR -> new RequestAction.AppealToVendor();
            case LODGE_COMPLAINT -> new RequestAction.LodgeComplaint(authority(in));
            case RECORD_AUTHORITY_DECISION ->
                new RequestAction.RecordAuthorityDecision(
                        Codes.required("decision", in.decision(), AuthorityDecision.class));
            case CLOSE -> new RequestAction.Close();
            case REOPEN -> new RequestAction.Reopen();
            case WITHDRAW -> new RequestAction.Withdraw();
            case CORRECT_ENTRY, RETRACT_ENTRY, RULES_CHANGED ->
                throw new IllegalArgumentException(kind + " is no step");
        };
    }

    /** The entry to mend. */
    UUID entry(ActionInput in) {
        if (in.entry() == null) {
            throw Refusals.invalid("entry", "refused.entry.none");
        }
        return in.entry();
    }

    /** What is right instead of {@code wrong}: the fields that were given, and the others as before. */
    RequestAction correction(RequestAction wrong, ActionInput in) {
        return switch (wrong) {
            case RequestAction.Send a -> new RequestAction.Send(or(in.receivedOn(), a.receivedOn()));
            case RequestAction.RecordAcknowledgement a ->
                new RequestAction.RecordAcknowledgement(or(in.receivedOn(), a.receivedOn()));
            case RequestAction.RecordClarificationRequest a ->
                in.kind() == null ? a : step(ActionKind.RECORD_CLARIFICATION_REQUEST, in);
            case RequestAction.RecordExtension a ->
                new RequestAction.RecordExtension(
                        in.reason() == null ? a.reason() : Codes.required("reason", in.reason(), ExtensionReason.class),
                        or(in.until(), a.until()));
            case RequestAction.RecordAnswer a -> in.outcome() == null && in.refusalReason() == null ? a : answer(in, a);
            case RequestAction.RecordVerification a ->
                in.outcome() == null ? a : step(ActionKind.RECORD_VERIFICATION, in);
            case RequestAction.LodgeComplaint a -> in.authority() == null ? a : step(ActionKind.LODGE_COMPLAINT, in);
            case RequestAction.RecordAuthorityDecision a ->
                in.decision() == null ? a : step(ActionKind.RECORD_AUTHORITY_DECISION, in);
            case RequestAction.CorrectEntry a -> correction(a.replacement(), in);
            default -> wrong;
        };
    }

    private static RequestAction answer(ActionInput in) {
        return answer(
                Codes.required("outcome", in.outcome(), ClaimedOutcome.class, ClaimedOutcome.NOT_ANSWERED),
                Codes.optional("refusalReason", in.refusalReason(), RefusalReason.class));
    }

    private static RequestAction answer(ActionInput in, RequestAction.RecordAnswer wrong) {
        ClaimedOutcome given =
                Codes.optional("outcome", in.outcome(), ClaimedOutcome.class, ClaimedOutcome.NOT_ANSWERED);
        ClaimedOutcome outcome = or(given, wrong.outcome());
        RefusalReason reason = Codes.optional("refusalReason", in.refusalReason(), RefusalReason.class);
        return answer(outcome, outcome == ClaimedOutcome.REFUSED ? or(reason, wrong.refusalReason()) : reason);
    }

    private static RequestAction answer(ClaimedOutcome outcome, RefusalReason reason) {
        if (outcome == ClaimedOutcome.REFUSED && reason == null) {
            throw Refusals.invalid("refusalReason", "refused.reason.none");
        }
        if (outcome != ClaimedOutcome.REFUSED && reason != null) {
            throw Refusals.invalid("refusalReason", "refused.reason.without");
        }
        return new RequestAction.RecordAnswer(outcome, reason);
    }

    private String authority(ActionInput in) {
        if (in.authority() != null && laws.authority(in.authority()).isEmpty()) {
            throw Refusals.invalid("authority", "refused.authority");
        }
        return in.authority();
    }

    private static <T> T or(T given, T before) {
        return given == null ? before : given;
    }

    /** Checks that a day that the company named lies within the years that can be. */
    void checkUntil(LocalDate until, LocalDate today) {
        if (until != null
                && (until.isAfter(today.plusYears(config.maxYearsAhead()))
                        || until.isBefore(today.minusYears(config.maxYearsBack())))) {
            throw Refusals.invalid("until", "refused.day.far");
        }
    }

    /** Checks that a day is neither to come nor further back than {@code earliest}. */
    static void checkDay(String field, LocalDate day, LocalDate today, LocalDate earliest) {
        if (day != null && day.isAfter(today)) {
            throw Refusals.invalid(field, "refused.day.future");
        }
        if (day != null && day.isBefore(earliest)) {
            throw Refusals.invalid(field, "refused.day.old");
        }
    }
}
