package org.holdout.request.request;

import static org.holdout.request.request.ActionKind.APPEAL_TO_VENDOR;
import static org.holdout.request.request.ActionKind.CLOSE;
import static org.holdout.request.request.ActionKind.LODGE_COMPLAINT;
import static org.holdout.request.request.ActionKind.RECORD_ACKNOWLEDGEMENT;
import static org.holdout.request.request.ActionKind.RECORD_ANSWER;
import static org.holdout.request.request.ActionKind.RECORD_AUTHORITY_DECISION;
import static org.holdout.request.request.ActionKind.RECORD_CLARIFICATION_REPLY;
import static org.holdout.request.request.ActionKind.RECORD_CLARIFICATION_REQUEST;
import static org.holdout.request.request.ActionKind.RECORD_EXTENSION;
import static org.holdout.request.request.ActionKind.RECORD_VERIFICATION;
import static org.holdout.request.request.ActionKind.REOPEN;
import static org.holdout.request.request.ActionKind.SEND;
import static org.holdout.request.request.ActionKind.WITHDRAW;
import static org.holdout.request.request.RequestState.ACKNOWLEDGED;
import static org.holdout.request.request.RequestState.ANSWERED;
import static org.holdout.request.request.RequestState.APPEALED;
import static org.holdout.request.request.RequestState.CLARIFICATION_ASKED;
import static org.holdout.request.request.RequestState.CLOSED;
import static org.holdout.request.request.RequestState.COMPLAINT_LODGED;
import static org.holdout.request.request.RequestState.DRAFT;
import static org.holdout.request.request.RequestState.SENT;
import static org.holdout.request.request.RequestState.WITHDRAWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.holdout.request.request.Step.Guard;

/** The procedure as a table: state × action → what it does. What is not in it is refused. {@code STATES.md} is drawn from it. */
final class Procedure {

    /** Back to the state before the question, or before the closing. */
    private static final RequestState BACK = null;

    private static final Map<RequestState, Map<ActionKind, Step>> TABLE = new EnumMap<>(RequestState.class);

    static {
        on(DRAFT, SEND, SENT);

        on(SENT, RECORD_ACKNOWLEDGEMENT, ACKNOWLEDGED);
        for (RequestState waiting : new RequestState[] {SENT, ACKNOWLEDGED}) {
            on(waiting, RECORD_CLARIFICATION_REQUEST, CLARIFICATION_ASKED);
            on(waiting, RECORD_EXTENSION, waiting);
            on(waiting, RECORD_ANSWER, ANSWERED);
            on(waiting, LODGE_COMPLAINT, COMPLAINT_LODGED, Guard.OVERDUE);
            on(waiting, WITHDRAW, WITHDRAWN);
        }

        on(CLARIFICATION_ASKED, RECORD_CLARIFICATION_REQUEST, CLARIFICATION_ASKED);
        on(CLARIFICATION_ASKED, RECORD_CLARIFICATION_REPLY, BACK);
        on(CLARIFICATION_ASKED, RECORD_EXTENSION, CLARIFICATION_ASKED);
        on(CLARIFICATION_ASKED, RECORD_ANSWER, ANSWERED);
        on(CLARIFICATION_ASKED, WITHDRAW, WITHDRAWN);

        on(ANSWERED, RECORD_ANSWER, ANSWERED);
        on(ANSWERED, APPEAL_TO_VENDOR, APPEALED, Guard.APPEAL_IN_LAW);
        on(APPEALED, RECORD_EXTENSION, APPEALED);
        on(APPEALED, RECORD_ANSWER, ANSWERED);
        for (RequestState answered : new RequestState[] {ANSWERED, APPEALED}) {
            on(answered, RECORD_VERIFICATION, answered);
            on(answered, LODGE_COMPLAINT, COMPLAINT_LODGED, Guard.IN_FORCE);
            on(answered, CLOSE, CLOSED);
            on(answered, WITHDRAW, WITHDRAWN);
        }

        on(COMPLAINT_LODGED, RECORD_ANSWER, COMPLAINT_LODGED);
        on(COMPLAINT_LODGED, RECORD_VERIFICATION, COMPLAINT_LODGED, Guard.ANSWERED);
        on(COMPLAINT_LODGED, RECORD_AUTHORITY_DECISION, COMPLAINT_LODGED);
        on(COMPLAINT_LODGED, CLOSE, CLOSED);
        on(COMPLAINT_LODGED, WITHDRAW, WITHDRAWN);

        on(CLOSED, RECORD_VERIFICATION, CLOSED, Guard.ANSWERED);
        on(CLOSED, REOPEN, BACK);
    }

    private Procedure() {}

    static Optional<Step> step(RequestState state, ActionKind action) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(action));
    }

    private static void on(RequestState state, ActionKind action, RequestState next) {
        on(state, action, next, Guard.NONE);
    }

    private static void on(RequestState state, ActionKind action, RequestState next, Guard guard) {
        TABLE.computeIfAbsent(state, any -> new EnumMap<>(ActionKind.class)).put(action, new Step(next, guard));
    }
}
