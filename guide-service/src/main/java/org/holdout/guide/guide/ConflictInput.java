package org.holdout.guide.guide;

import org.holdout.problem.ProblemException;

/**
 * How an editor settles a conflict.
 *
 * @param baseRevision the revision that the editor read
 * @param take whose text holds from now on
 */
public record ConflictInput(Integer baseRevision, ConflictSide take) {

    /** @throws ProblemException INVALID_INPUT naming the field that is missing */
    void check() {
        if (baseRevision == null) {
            throw ProblemException.invalid("baseRevision", "Give the revision that you read.");
        }
        if (take == null) {
            throw ProblemException.invalid("take", "Use FILE or EDITOR.");
        }
    }
}
