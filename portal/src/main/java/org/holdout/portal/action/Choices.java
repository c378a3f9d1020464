package org.holdout.portal.action;

import java.util.Arrays;
import java.util.List;
import org.holdout.portal.word.AuthorityDecision;
import org.holdout.portal.word.ClaimedOutcome;
import org.holdout.portal.word.ClarificationKind;
import org.holdout.portal.word.ExtensionReason;
import org.holdout.portal.word.RefusalReason;
import org.holdout.portal.word.VerifiedOutcome;

/** What a person can choose from when recording something. */
public record Choices(
        List<ClaimedOutcome> claimed,
        List<RefusalReason> refusals,
        List<VerifiedOutcome> verified,
        List<ClarificationKind> clarifications,
        List<ExtensionReason> extensions,
        List<AuthorityDecision> decisions) {
    /** All of them. */
    public static final Choices ALL = new Choices(
            Arrays.stream(ClaimedOutcome.values())
                    .filter(outcome -> outcome != ClaimedOutcome.NOT_ANSWERED)
                    .toList(),
            List.of(RefusalReason.values()),
            Arrays.stream(VerifiedOutcome.values())
                    .filter(outcome -> outcome != VerifiedOutcome.NOT_TESTED)
                    .toList(),
            List.of(ClarificationKind.values()),
            List.of(ExtensionReason.values()),
            List.of(AuthorityDecision.values()));
}
