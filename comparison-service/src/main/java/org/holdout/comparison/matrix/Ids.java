package org.holdout.comparison.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.holdout.problem.ProblemException;

/** Lists of ids in a query, separated by commas. */
public final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z0-9_-]{1,64}");

    private Ids() {}

    /**
     * The ids of a field, each once, in their order.
     *
     * @param most how many there may be
     * @throws ProblemException INVALID_INPUT when one cannot be an id or there are too many
     */
    public static List<String> of(String field, String list, int most) {
        List<String> ids = list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        if (ids.size() > most) {
            throw ProblemException.invalid(field, "At most " + most + " " + field + " can be asked for at once.");
        }
        if (!ids.stream().allMatch(id -> ID.matcher(id).matches())) {
            throw ProblemException.invalid(
                    field, "An id in " + field + " has small letters, digits, dashes and underscores only.");
        }
        return ids;
    }

    /** Like {@link #of}, with at least one id. */
    public static List<String> required(String field, String list, int most) {
        List<String> ids = of(field, list, most);
        if (ids.isEmpty()) {
            throw ProblemException.invalid(
                    field, "Name at least one id in " + field + ", several with commas between.");
        }
        return ids;
    }
}
