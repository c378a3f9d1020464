package org.holdout.comparison.rubric;

/**
 * What a fact's value means.
 *
 * @param points 0 (worst for the person) to 4, null when the value is left out of the score
 * @param label the meaning in words
 */
public record Reading(Integer points, String label) {}
