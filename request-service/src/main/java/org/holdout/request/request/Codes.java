package org.holdout.request.request;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.problem.ProblemException;
import org.holdout.request.words.Refusals;

/** Reads codes that a caller sent; INVALID_INPUT names the field and every code it takes. */
final class Codes {

    private Codes() {}

    /** The code, or null for none. {@code never} are codes that exist but cannot be given. */
    @SafeVarargs
    static <E extends Enum<E>> E optional(String field, String code, Class<E> type, E... never) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        Set<E> excluded = Set.of(never);
        List<E> known = Stream.of(type.getEnumConstants())
                .filter(c -> !excluded.contains(c))
                .toList();
        return known.stream().filter(c -> c.name().equals(code)).findFirst().orElseThrow(() -> unknown(field, known));
    }

    /** The code; none is wrong too. */
    @SafeVarargs
    static <E extends Enum<E>> E required(String field, String code, Class<E> type, E... never) {
        E found = optional(field, code, type, never);
        if (found == null) {
            Set<E> excluded = Set.of(never);
            throw unknown(
                    field,
                    Stream.of(type.getEnumConstants())
                            .filter(c -> !excluded.contains(c))
                            .toList());
        }
        return found;
    }

    /** Codes with commas between them; none when there is no text. */
    static <E extends Enum<E>> List<E> list(String field, String codes, Class<E> type) {
        if (codes == null || codes.isBlank()) {
            return List.of();
        }
        return Arrays.stream(codes.split(",", -1))
                .map(code -> required(field, code.strip(), type))
                .distinct()
                .toList();
    }

    /** Ids with commas between them; none when there is no text. */
    static List<UUID> ids(String field, String ids) {
        if (ids == null || ids.isBlank()) {
            return List.of();
        }
        try {
            return Arrays.stream(ids.split(",", -1))
                    .map(String::strip)
                    .map(UUID::fromString)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid(field, "refused.code.ids", field);
        }
    }

    /** A whole number, or null for none. */
    static Integer number(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refusals.invalid(field, "refused.code.number", field);
        }
    }

    private static ProblemException unknown(String field, List<? extends Enum<?>> known) {
        return Refusals.invalid(
                field,
                "refused.code.unknown",
                field,
                known.stream().map(Enum::name).collect(Collectors.joining(", ")));
    }
}
