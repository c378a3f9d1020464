package org.holdout.comparison.content;

/** A content file is wrong. The message names the file, the field and what is wrong with it. */
public final class ContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * What is wrong.
     *
     * @param file the file's name, such as {@code facts/meta.yaml}
     * @param field the path of the field, such as {@code facts[3].value}
     * @param reason what is wrong and how to mend it
     */
    public ContentException(String file, String field, String reason) {
        super(file + ", " + field + ": " + reason);
    }
}
