package org.holdout.guide.content;

/**
 * What is wrong with a content file.
 *
 * @param file the file's name, or the folder's when it cannot be read
 * @param line the line that the field stands on, from 1 on; 0 when the file as a whole is meant
 * @param field the field's path, such as {@code guides[2].steps[0]}; empty when the file as a whole is meant
 * @param message a sentence that an editor understands
 */
public record ContentProblem(String file, int line, String field, String message) {

    /** Something wrong with the file as a whole. */
    static ContentProblem of(String file, String message) {
        return new ContentProblem(file, 0, "", message);
    }

    @Override
    public String toString() {
        return file + (field.isEmpty() ? "" : ": " + field) + ": " + message
                + (line == 0 ? "" : " (line " + line + ")");
    }
}
