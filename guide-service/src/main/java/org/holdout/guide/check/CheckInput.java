package org.holdout.guide.check;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an editor found who tried steps of a guide.
 *
 * @param revision the revision that they tried
 * @param steps the steps' numbers in it
 * @param result WORKS, MOVED or GONE
 * @param against the version of the product or the policy that they tried it with; may be left out
 */
public record CheckInput(
        @NotNull(message = "Say which revision you tried.") Integer revision,

        @NotEmpty(message = "Name at least one step.") @Size(max = 50, message = "Name at most 50 steps.")
        List<@NotNull(message = "Give the numbers of steps.") Integer> steps,

        @NotNull(message = "Say what you found: WORKS, MOVED or GONE.")
        String result,

        @Size(max = 100, message = "Use at most 100 characters.")
        String against) {}
