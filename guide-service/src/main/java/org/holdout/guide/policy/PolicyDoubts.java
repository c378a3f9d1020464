package org.holdout.guide.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.holdout.events.PolicyChanged;
import org.holdout.guide.check.Doubts;
import org.holdout.guide.guide.CurrentSteps;
import org.holdout.guide.guide.GuideSteps;
import org.holdout.guide.step.DoubtReason;
import org.holdout.guide.step.StepState;
import org.holdout.guide.step.StepStates;

/** Puts in doubt what was read in a policy before it changed. */
@ApplicationScoped
class PolicyDoubts {

    private final CurrentSteps steps;
    private final StepStates states;
    private final Doubts doubts;

    PolicyDoubts(CurrentSteps steps, StepStates states, Doubts doubts) {
        this.steps = steps;
        this.states = states;
        this.doubts = doubts;
    }

    /**
     * Takes a change in the caller's transaction. A change that is not material, or that came before the steps were read
     * or tried, says nothing of them; taken again, it changes nothing.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(PolicyChanged change) {
        if (!change.material()) {
            return;
        }
        List<GuideSteps> guides = steps.lockedReadIn(change.vendor(), change.document(), change.seenOn());
        Map<String, Map<String, StepState>> known =
                states.of(guides.stream().map(GuideSteps::guide).toList());
        for (GuideSteps guide : guides) {
            Map<String, StepState> ofGuide = known.getOrDefault(guide.guide(), Map.of());
            List<String> unsure = guide.keys().stream()
                    .filter(key -> !triedSince(ofGuide.getOrDefault(key, StepState.NONE), change.seenOn()))
                    .toList();
            doubts.raise(guide, unsure, DoubtReason.POLICY_CHANGED);
        }
    }

    private static boolean triedSince(StepState state, LocalDate day) {
        return state.checkedOn() != null && !LocalDate.parse(state.checkedOn()).isBefore(day);
    }
}
