package org.holdout.comparison.policy;

import java.time.Instant;
import java.util.List;

/**
 * How far an archive is read in.
 *
 * @param state RUNNING, COMPLETE or FAILED
 * @param imported commits of this import that are read in
 * @param total commits of this import
 * @param problems what was skipped, and why
 * @param furtherProblems how many more there were than are told
 */
record ImportView(
        String archive,
        String state,
        int imported,
        int total,
        List<String> problems,
        int furtherProblems,
        Instant changedAt) {}
