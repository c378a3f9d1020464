package org.holdout.guide.content;

/**
 * What is wrong with a content file.
 *
 * @param file the file's name
 * @param field the field's path, such as {@code guides[2].steps[0]}; empty when the file as a whole is meant
 * @param message a sentence that an editor understands
 */
public record ContentProblem(String file, String field, String message) {

    @Override
    public String toString() {
        return file + (field.isEmpty() ? "" : ": " + field) + ": " + message;
    }
}
