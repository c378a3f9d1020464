package org.holdout.problem;

import static java.util.Objects.requireNonNull;

/**
 * What is wrong with one field.
 *
 * @param field the field's path as the caller wrote it, such as {@code evidence[0]}
 * @param message what is wrong and how to mend it
 */
public record FieldError(String field, String message) {

    /** Throws {@link NullPointerException} when a value is missing. */
    public FieldError {
        requireNonNull(field, "field");
        requireNonNull(message, "message");
    }
}
