package org.holdout.request.request;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.holdout.request.law.ClockFacts.Asked;

/**
 * Something that happened to a request: codes and days, never a word of a person's. Kept as JSON in the timeline, so a component is
 * never renamed. A component that may be null says so; every other throws {@link NullPointerException} when missing.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RequestAction.Send.class, name = "SEND"),
    @JsonSubTypes.Type(value = RequestAction.RecordAcknowledgement.class, name = "RECORD_ACKNOWLEDGEMENT"),
    @JsonSubTypes.Type(value = RequestAction.RecordClarificationRequest.class, name = "RECORD_CLARIFICATION_REQUEST"),
    @JsonSubTypes.Type(value = RequestAction.RecordClarificationReply.class, name = "RECORD_CLARIFICATION_REPLY"),
    @JsonSubTypes.Type(value = RequestAction.RecordExtension.class, name = "RECORD_EXTENSION"),
    @JsonSubTypes.Type(value = RequestAction.RecordAnswer.class, name = "RECORD_ANSWER"),
    @JsonSubTypes.Type(value = RequestAction.RecordVerification.class, name = "RECORD_VERIFICATION"),
    @JsonSubTypes.Type(value = RequestAction.AppealToVendor.class, name = "APPEAL_TO_VENDOR"),
    @JsonSubTypes.Type(value = RequestAction.LodgeComplaint.class, name = "LODGE_COMPLAINT"),
    @JsonSubTypes.Type(value = RequestAction.RecordAuthorityDecision.class, name = "RECORD_AUTHORITY_DECISION"),
    @JsonSubTypes.Type(value = RequestAction.Close.class, name = "CLOSE"),
    @JsonSubTypes.Type(value = RequestAction.Reopen.class, name = "REOPEN"),
    @JsonSubTypes.Type(value = RequestAction.Withdraw.class, name = "WITHDRAW"),
    @JsonSubTypes.Type(value = RequestAction.CorrectEntry.class, name = "CORRECT_ENTRY"),
    @JsonSubTypes.Type(value = RequestAction.RetractEntry.class, name = "RETRACT_ENTRY"),
    @JsonSubTypes.Type(value = RequestAction.RulesChanged.class, name = "RULES_CHANGED"),
})
public sealed interface RequestAction {

    /** Which action it is. */
    default ActionKind kind() {
        return switch (this) {
            case Send a -> ActionKind.SEND;
            case RecordAcknowledgement a -> ActionKind.RECORD_ACKNOWLEDGEMENT;
            case RecordClarificationRequest a -> ActionKind.RECORD_CLARIFICATION_REQUEST;
            case RecordClarificationReply a -> ActionKind.RECORD_CLARIFICATION_REPLY;
            case RecordExtension a -> ActionKind.RECORD_EXTENSION;
            case RecordAnswer a -> ActionKind.RECORD_ANSWER;
            case RecordVerification a -> ActionKind.RECORD_VERIFICATION;
            case AppealToVendor a -> ActionKind.APPEAL_TO_VENDOR;
            case LodgeComplaint a -> ActionKind.LODGE_COMPLAINT;
            case RecordAuthorityDecision a -> ActionKind.RECORD_AUTHORITY_DECISION;
            case Close a -> ActionKind.CLOSE;
            case Reopen a -> ActionKind.REOPEN;
            case Withdraw a -> ActionKind.WITHDRAW;
            case CorrectEntry a -> ActionKind.CORRECT_ENTRY;
            case RetractEntry a -> ActionKind.RETRACT_ENTRY;
            case RulesChanged a -> ActionKind.RULES_CHANGED;
        };
    }

    /** {@code receivedOn} is null when only the day of sending is known. */
    record Send(LocalDate receivedOn) implements RequestAction {}

    /** {@code receivedOn} is the day that the vendor names; null when it names none. */
    record RecordAcknowledgement(LocalDate receivedOn) implements RequestAction {}

    /** The vendor asks before it goes on. */
    record RecordClarificationRequest(Asked asked) implements RequestAction {
        public RecordClarificationRequest {
            requireNonNull(asked, "asked");
        }
    }

    /** The person replied to all that was asked. */
    record RecordClarificationReply() implements RequestAction {}

    /** {@code until} is the day that the vendor names; null when it names none. */
    record RecordExtension(ExtensionReason reason, LocalDate until) implements RequestAction {
        public RecordExtension {
            requireNonNull(reason, "reason");
        }
    }

    /** {@code refusalReason} is there exactly when refused. */
    record RecordAnswer(ClaimedOutcome outcome, RefusalReason refusalReason) implements RequestAction {
        public RecordAnswer {
            if (requireNonNull(outcome, "outcome") == ClaimedOutcome.NOT_ANSWERED) {
                throw new IllegalArgumentException("An answer has an outcome");
            }
            if ((outcome == ClaimedOutcome.REFUSED) != (refusalReason != null)) {
                throw new IllegalArgumentException("A refusal, and only a refusal, has a reason");
            }
        }
    }

    /** The same test was run again. */
    record RecordVerification(VerifiedOutcome outcome) implements RequestAction {
        public RecordVerification {
            if (requireNonNull(outcome, "outcome") == VerifiedOutcome.NOT_TESTED) {
                throw new IllegalArgumentException("A test has an outcome");
            }
        }
    }

    /** The person asks the vendor to look again. */
    record AppealToVendor() implements RequestAction {}

    /** {@code authority} is the id of a known authority, or null for another one. */
    record LodgeComplaint(String authority) implements RequestAction {}

    /** The authority decided. */
    record RecordAuthorityDecision(AuthorityDecision decision) implements RequestAction {
        public RecordAuthorityDecision {
            requireNonNull(decision, "decision");
        }
    }

    /** The person is done with it. */
    record Close() implements RequestAction {}

    /** The person takes it up again. */
    record Reopen() implements RequestAction {}

    /** The person takes the request back. */
    record Withdraw() implements RequestAction {}

    /** {@code entry} was wrong, {@code replacement} is right; it is of the same kind. */
    record CorrectEntry(UUID entry, RequestAction replacement) implements RequestAction {
        public CorrectEntry {
            requireNonNull(entry, "entry");
            if (requireNonNull(replacement, "replacement").kind().mends()
                    || replacement.kind().byTheSystem()) {
                throw new IllegalArgumentException("A correction replaces a step, not another correction");
            }
        }
    }

    /** {@code entry} never happened. */
    record RetractEntry(UUID entry) implements RequestAction {
        public RetractEntry {
            requireNonNull(entry, "entry");
        }
    }

    /**
     * The law's record or a holiday calendar is another than before; it moves no state and is always possible.
     *
     * @param law whether the law's clock changed
     * @param holidays whether a calendar changed
     * @param moved the deadlines that got another day
     */
    record RulesChanged(boolean law, boolean holidays, List<Moved> moved) implements RequestAction {
        public RulesChanged {
            moved = List.copyOf(moved);
        }

        /** LAW, HOLIDAYS or BOTH, as its words are named. */
        String cause() {
            return law && holidays ? "BOTH" : law ? "LAW" : "HOLIDAYS";
        }
    }
}
