package org.holdout.guide.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.holdout.guide.Fingerprint;

/**
 * A content file as it was read.
 *
 * @param name the file's name without a folder, such as {@code meta.yaml}
 * @param text what it holds
 */
public record ContentFile(String name, String text) {

    /** How a content file's name ends. */
    static final String SUFFIX = ".yaml";

    /** Counts up when what is stored of a file changes, so that every file is read anew. */
    private static final String STORED_FORM = "2\n";

    /** The vendor that the file must describe: its name without the ending. */
    String vendorId() {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    /** Tells this state of the file from any other. */
    String hash() {
        return Fingerprint.of((STORED_FORM + text).getBytes(UTF_8));
    }
}
