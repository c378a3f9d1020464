package org.holdout.comparison.policy;

/**
 * A version's text and that of the one before.
 *
 * @param previous the id of the version before; null for the first
 * @param before what the version before says; empty for the first
 */
record VersionTexts(VersionView version, String previous, String before, String after) {}
