package org.holdout.request.bulk;

import java.io.IOException;

/** The lines of a file, one after the other; never more than one of them is held. */
interface LineReader {

    /**
     * The next line that is not empty; null at the end.
     *
     * @throws org.holdout.problem.ProblemException INVALID_INPUT for {@code file} when the rest of it cannot be read
     */
    ReadLine next() throws IOException;
}
