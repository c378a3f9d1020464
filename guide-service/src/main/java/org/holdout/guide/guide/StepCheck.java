package org.holdout.guide.guide;

import org.holdout.guide.source.Source;
import org.holdout.guide.source.SourceView;
import org.holdout.guide.source.Verification;
import org.holdout.guide.step.CheckedBy;
import org.holdout.guide.step.StepResult;
import org.holdout.guide.step.StepState;

/**
 * How a step was last checked.
 *
 * @param checkedOn the day an editor tried it, or else the day its source was seen; absent when neither is known
 * @param source where it was read; absent for general knowledge
 * @param result what the editor found; absent when none tried it
 * @param against the version of the product or the policy that the editor tried it with; absent when unknown
 */
public record StepCheck(
        StepStatus status, String checkedOn, SourceView source, CheckedBy by, StepResult result, String against) {

    static final StepCheck GENERAL_KNOWLEDGE =
            new StepCheck(StepStatus.GENERAL_KNOWLEDGE, null, null, CheckedBy.SOURCE, null, null);

    static StepCheck of(Verification verification, Source source) {
        StepStatus status = switch (verification) {
            case PAGE -> StepStatus.READ_ON_PAGE;
            case PARTLY -> StepStatus.PARTLY_READ;
            case GENERAL -> StepStatus.GENERAL_KNOWLEDGE;
        };
        String seen = source == null ? null : source.date();
        return new StepCheck(status, seen, SourceView.of(source), CheckedBy.SOURCE, null, null);
    }

    /** This reading of the step, with what editors, readers and policies say beside it. */
    StepCheck with(StepState state) {
        StepStatus now = state.isDoubted()
                ? StepStatus.IN_DOUBT
                : state.result() == StepResult.WORKS ? StepStatus.CHECKED : status;
        return state.result() == null
                ? new StepCheck(now, checkedOn, source, by, null, null)
                : new StepCheck(now, state.checkedOn(), source, CheckedBy.EDITOR, state.result(), state.against());
    }
}
