package org.holdout.guide.content;

import java.util.List;
import org.holdout.guide.guide.GuideChanges;

/**
 * What became of a load.
 *
 * @param files how many files there were
 * @param unchanged how many of them said what is stored already
 * @param guides what changed among the guides
 * @param problems why files were left out; empty when none was
 */
public record LoadReport(int files, int unchanged, GuideChanges guides, List<ContentProblem> problems) {

    /** How many files were left out. */
    public long broken() {
        return problems.stream().map(ContentProblem::file).distinct().count();
    }
}
