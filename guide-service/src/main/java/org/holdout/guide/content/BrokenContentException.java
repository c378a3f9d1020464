package org.holdout.guide.content;

import java.util.List;
import java.util.stream.Collectors;

/** A content file that cannot be loaded. */
public class BrokenContentException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<ContentProblem> problems;

    BrokenContentException(List<ContentProblem> problems) {
        super(problems.stream().map(ContentProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    BrokenContentException(ContentProblem problem) {
        this(List.of(problem));
    }

    /** Everything that was found wrong, at least one. */
    public List<ContentProblem> problems() {
        return problems;
    }
}
