package org.holdout.guide.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.holdout.guide.guide.CurrentEditor;
import org.holdout.guide.guide.CurrentSteps;
import org.holdout.guide.guide.GuideSteps;
import org.holdout.guide.guide.StepsTried;
import org.holdout.guide.input.Choice;
import org.holdout.guide.input.VisibleText;
import org.holdout.guide.step.DoubtReason;
import org.holdout.guide.step.StepResult;
import org.holdout.guide.step.StepStates;
import org.holdout.problem.ProblemException;

/** What editors find who try steps. */
@ApplicationScoped
class Checks {

    private final CurrentSteps steps;
    private final StepStates states;
    private final Doubts doubts;
    private final CurrentEditor caller;

    Checks(CurrentSteps steps, StepStates states, Doubts doubts, CurrentEditor caller) {
        this.steps = steps;
        this.states = states;
        this.doubts = doubts;
        this.caller = caller;
    }

    /**
     * Records a check of today. What works is no longer in doubt; what moved or is gone is.
     *
     * @throws ProblemException NOT_FOUND, INVALID_INPUT naming the field, or STALE_VERSION when one of the steps has
     *     been changed since the revision that was tried
     */
    @Transactional
    void check(String id, CheckInput input) {
        StepResult result = Choice.one("result", input.result(), StepResult.class);
        if (result == null) {
            throw ProblemException.invalid("result", "Say what you found: WORKS, MOVED or GONE.");
        }
        String against = VisibleText.inOneLine(input.against());
        if (!VisibleText.is(against)) {
            throw ProblemException.invalid("against", VisibleText.REFUSAL);
        }
        GuideSteps guide = steps.locked(id);
        List<String> keys = input.steps().stream()
                .distinct()
                .map(number -> steps.key(guide, input.revision(), number, "steps"))
                .toList();
        doubts.end(guide, states.check(guide.guide(), keys, result, against.isEmpty() ? null : against));
        if (result != StepResult.WORKS) {
            doubts.raise(guide, keys, DoubtReason.CHECK);
        }
        caller.does("STEPS_CHECKED", id);
    }

    /** Records what an editor tried while writing a revision, in the transaction that writes it. */
    void take(@Observes StepsTried tried) {
        GuideSteps guide = steps.locked(tried.guideId());
        List<String> keys = tried.steps().stream()
                .distinct()
                .map(number -> steps.key(guide, tried.revision(), number, "checkedSteps"))
                .toList();
        doubts.end(guide, states.check(guide.guide(), keys, StepResult.WORKS, null));
    }
}
