package org.holdout.request.retest;

import java.util.UUID;

/**
 * What the same prompt gives now.
 *
 * @param evidence the kept description that holds the prompt and the strings about the person
 * @param output the new answer, verbatim; empty when there was none
 */
public record NewOutput(UUID evidence, String output) {}
