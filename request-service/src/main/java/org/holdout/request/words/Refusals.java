package org.holdout.request.words;

import java.util.List;
import org.holdout.problem.ErrorCode;

/**
 * Refusals by the key of what is said. A feature's stand in its bundle under {@code <bundle>.refused.}, in both languages; those of several
 * features stand in {@code common}, those of requests under {@code refused.} alone.
 */
public final class Refusals {

    private Refusals() {}

    /** A refusal that no single field is to blame for. Numbers among {@code args} are written in plain digits. */
    public static Refused of(ErrorCode code, String key, Object... args) {
        return new Refused(code, Sentence.plain(key, args), List.of());
    }

    /** NOT_FOUND. */
    public static Refused notFound(String key, Object... args) {
        return of(ErrorCode.NOT_FOUND, key, args);
    }

    /** A refusal for one field, whose message is the detail too. */
    public static Refused field(ErrorCode code, Fault fault) {
        return new Refused(code, fault.message(), List.of(fault));
    }

    /** INVALID_INPUT for one field. Numbers among {@code args} are written in plain digits. */
    public static Refused invalid(String field, String key, Object... args) {
        return field(ErrorCode.INVALID_INPUT, Fault.of(field, key, args));
    }

    /** INVALID_INPUT for several fields. */
    public static Refused invalid(List<Fault> faults) {
        return new Refused(ErrorCode.INVALID_INPUT, Sentence.of("common.refused.fields"), faults);
    }
}
