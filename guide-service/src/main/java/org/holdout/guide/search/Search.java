package org.holdout.guide.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.holdout.problem.ProblemException;

/** Reads a search text and refuses one that is too long. */
@ApplicationScoped
public class Search {

    private final SearchConfig config;

    Search(SearchConfig config) {
        this.config = config;
    }

    /**
     * What is looked for; empty when the text is absent or blank, which means everything.
     *
     * @throws ProblemException INVALID_INPUT naming {@code search} when the text is too long
     */
    public Optional<SearchTerm> term(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.length() > config.maxLength()) {
            throw ProblemException.invalid("search", "Use at most " + config.maxLength() + " characters.");
        }
        return Optional.of(SearchTerm.of(text, config.maxWords()));
    }
}
