package org.holdout.request.words;

import java.util.List;
import org.holdout.problem.FieldError;

/**
 * What is wrong with one field, not yet put in a language.
 *
 * @param field the field's path as the caller wrote it, such as {@code evidence[0]}
 * @param message what is wrong and how to mend it
 */
public record Fault(String field, Sentence message) {

    /** What the message of {@code key} says of this field. Numbers among {@code args} are written in plain digits. */
    public static Fault of(String field, String key, Object... args) {
        return new Fault(field, Sentence.plain(key, args));
    }

    /** The same fault of a field of that thing: {@code evidence[0]} in {@code inputs[1]} is {@code inputs[1].evidence[0]}. */
    public Fault inside(String thing) {
        return new Fault(field.isEmpty() ? thing : thing + "." + field, message);
    }

    /** What is said in English, for what is kept and read in any language later. */
    public static List<FieldError> inEnglish(List<Fault> faults) {
        return in(Words.ENGLISH, faults);
    }

    static List<FieldError> in(Words words, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FieldError(fault.field(), words.say(fault.message())))
                .toList();
    }
}
