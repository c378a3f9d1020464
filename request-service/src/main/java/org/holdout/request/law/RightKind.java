package org.holdout.request.law;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.holdout.request.words.Refusals;

/** What a right does, told apart without regard to the law that gives it. */
public enum RightKind {
    OBJECTION,
    ERASURE,
    ACCESS,
    RECTIFICATION,
    RESTRICTION,
    OPT_OUT,
    OPT_OUT_OF_SALE,
    LIMIT_SENSITIVE,
    SUSPENSION,
    WITHDRAW_CONSENT,
    OTHER;

    /** Codes with commas between them; none without a text. Throws INVALID_INPUT that names {@code field}. */
    static Set<RightKind> read(String field, String codes) {
        if (codes == null || codes.isBlank()) {
            return Set.of();
        }
        Set<RightKind> kinds = EnumSet.noneOf(RightKind.class);
        for (String code : codes.split(",", -1)) {
            kinds.add(Stream.of(values())
                    .filter(kind -> kind.name().equals(code.strip()))
                    .findFirst()
                    .orElseThrow(() -> Refusals.invalid(field, "law.refused.rights", field, List.of(values()))));
        }
        return kinds;
    }
}
