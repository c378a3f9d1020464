package org.holdout.guide.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.holdout.problem.ProblemException;

/** Reads what a caller says about pages and ids, and refuses what is out of bounds. */
@ApplicationScoped
public class Paging {

    private static final Pattern COMMA = Pattern.compile(",");

    private final PagingConfig config;

    Paging(PagingConfig config) {
        this.config = config;
    }

    /**
     * The number of items asked for.
     *
     * @throws ProblemException INVALID_INPUT naming {@code first} when it is no whole number within the bounds
     */
    public int size(String first) {
        if (first == null) {
            return config.defaultSize();
        }
        try {
            int size = Integer.parseInt(first);
            if (size >= 1 && size <= config.maxSize()) {
                return size;
            }
        } catch (NumberFormatException noNumber) {
            // answered below, as any number out of bounds
        }
        throw ProblemException.invalid("first", "Give a whole number from 1 to " + config.maxSize() + ".");
    }

    /**
     * Where the page starts.
     *
     * @throws ProblemException INVALID_INPUT naming {@code after} when it is no cursor of ours
     */
    public Cursor start(String after) {
        if (after == null || after.isEmpty()) {
            return Cursor.START;
        }
        return Cursor.decode(after)
                .orElseThrow(() -> ProblemException.invalid(
                        "after", "Give the endCursor of an earlier page as it was, or leave it out."));
    }

    /**
     * The ids in a list with commas, each once, in order.
     *
     * @throws ProblemException INVALID_INPUT naming {@code field} when they are too many
     */
    public List<String> ids(String field, String list) {
        List<String> ids = COMMA.splitAsStream(list)
                .map(String::strip)
                .filter(id -> !id.isEmpty() && id.indexOf('\0') < 0)
                .distinct()
                .limit(config.maxSize() + 1L)
                .toList();
        checkNumber(field, ids.size());
        return ids;
    }

    /**
     * Refuses to take more things in one call than a page may hold.
     *
     * @throws ProblemException INVALID_INPUT naming {@code field}
     */
    public void checkNumber(String field, int number) {
        if (number > config.maxSize()) {
            throw ProblemException.invalid(field, "Name at most " + config.maxSize() + " in one call.");
        }
    }
}
