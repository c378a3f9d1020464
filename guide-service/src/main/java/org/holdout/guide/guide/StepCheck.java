package org.holdout.guide.guide;

import org.holdout.guide.source.Source;
import org.holdout.guide.source.SourceView;
import org.holdout.guide.source.Verification;

/**
 * How a step was last checked.
 *
 * @param checkedOn the day its source was seen; absent when the source bears none
 * @param source where it was read; absent for general knowledge
 */
public record StepCheck(StepStatus status, String checkedOn, SourceView source) {

    static final StepCheck GENERAL_KNOWLEDGE = new StepCheck(StepStatus.GENERAL_KNOWLEDGE, null, null);

    static StepCheck of(Verification verification, Source source) {
        StepStatus status = switch (verification) {
            case PAGE -> StepStatus.READ_ON_PAGE;
            case PARTLY -> StepStatus.PARTLY_READ;
            case GENERAL -> StepStatus.GENERAL_KNOWLEDGE;
        };
        return new StepCheck(status, source == null ? null : source.date(), SourceView.of(source));
    }
}
