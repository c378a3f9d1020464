package org.holdout.comparison.editing;

/**
 * The words of a policy that a fact shall rest on.
 *
 * @param document the policy document's id
 * @param version the id of the version they were read in
 * @param exact the words, of several sentences one a line
 */
public record QuotationInput(String document, String version, String exact) {}
