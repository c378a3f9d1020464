package org.holdout.gateway.request;

import java.time.LocalDate;
import java.util.List;

/** An action as request-service takes it; the kind says which further fields it has. */
sealed interface Action {
    /** An action that needs nothing of its own. */
    record Plain(ActionKind action, int version, LocalDate happenedOn, String note, List<String> evidence)
            implements Action {}

    record Send(
            ActionKind action,
            int version,
            LocalDate happenedOn,
            LocalDate receivedOn,
            String note,
            List<String> evidence)
            implements Action {}

    record Clarification(
            ActionKind action,
            int version,
            LocalDate happenedOn,
            ClarificationKind kind,
            String note,
            List<String> evidence)
            implements Action {}

    record Extension(
            ActionKind action,
            int version,
            LocalDate happenedOn,
            ExtensionReason reason,
            LocalDate until,
            String note,
            List<String> evidence)
            implements Action {}

    record Answer(
            ActionKind action,
            int version,
            LocalDate happenedOn,
            ClaimedOutcome outcome,
            RefusalReason refusalReason,
            String note,
            List<String> evidence)
            implements Action {}

    record Verification(
            ActionKind action,
            int version,
            LocalDate happenedOn,
            VerifiedOutcome outcome,
            String note,
            List<String> evidence)
            implements Action {}

    record Complaint(
            ActionKind action, int version, LocalDate happenedOn, String authority, String note, List<String> evidence)
            implements Action {}

    record Decision(
            ActionKind action,
            int version,
            LocalDate happenedOn,
            AuthorityDecision decision,
            String note,
            List<String> evidence)
            implements Action {}

    record Correction(
            ActionKind action,
            int version,
            String entry,
            LocalDate happenedOn,
            LocalDate receivedOn,
            ClarificationKind kind,
            ExtensionReason reason,
            LocalDate until,
            Enum<?> outcome,
            RefusalReason refusalReason,
            String authority,
            AuthorityDecision decision,
            String note,
            List<String> evidence)
            implements Action {}

    record Retraction(ActionKind action, int version, String entry, String note) implements Action {}
}
