package org.holdout.guide.input;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdout.problem.ProblemException;

/** Reads what a caller chose among a few values, and refuses anything else with the values there are. */
public final class Choice {

    private static final Pattern COMMA = Pattern.compile(",");

    private Choice() {}

    /**
     * The chosen value; null when the text is absent or blank.
     *
     * @throws ProblemException INVALID_INPUT naming the field and the values there are
     */
    public static <E extends Enum<E>> E one(String field, String text, Class<E> values) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String name = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        field,
                        "Use "
                                + Arrays.stream(values.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /**
     * The chosen values of a list with commas; empty when the text is absent or blank.
     *
     * @throws ProblemException INVALID_INPUT naming the field and the values there are
     */
    public static <E extends Enum<E>> Set<E> some(String field, String list, Class<E> values) {
        if (list == null) {
            return Set.of();
        }
        return COMMA.splitAsStream(list)
                .filter(text -> !text.isBlank())
                .map(text -> one(field, text, values))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(values)));
    }
}
