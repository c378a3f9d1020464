package org.holdout.guide.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.holdout.guide.Fingerprint;

/**
 * A content file as it was read.
 *
 * @param name the file's name, such as {@code meta.yaml}; with its folder when that is none of the application's
 * @param text what it holds
 */
public record ContentFile(String name, String text) {

    /** How a content file's name ends. */
    static final String SUFFIX = ".yaml";

    /** Counts up when what is stored of a file changes, so that every file is read anew. */
    private static final String STORED_FORM = "4\n";

    /** The vendor that the file must describe: its name without the ending. */
    String vendorId() {
        return vendorId(name);
    }

    /** The vendor that a file of this name must describe. */
    static String vendorId(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
    }

    /** Tells this state of the file from any other. */
    String hash() {
        return Fingerprint.of((STORED_FORM + text).getBytes(UTF_8));
    }
}
