package org.holdout.guide.tick;

import jakarta.validation.constraints.NotNull;

/**
 * Whether somebody has done a step.
 *
 * @param revision the revision that they follow
 */
public record TickInput(
        @NotNull(message = "Say which revision you follow.") Integer revision,
        @NotNull(message = "Say whether the step is done.") Boolean done) {}
