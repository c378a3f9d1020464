package org.holdout.comparison.editing;

/**
 * Which statement shall hold, the file's or the editor's.
 *
 * @param region where, worldwide when absent
 * @param baseRevision the revision that the editor saw
 * @param take FILE or EDITOR
 */
public record SettleInput(String region, int baseRevision, String take) {}
