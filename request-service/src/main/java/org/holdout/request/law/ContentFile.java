package org.holdout.request.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on the class path, and its version. */
final class ContentFile {

    private static final int VERSION_LENGTH = 16;

    private ContentFile() {}

    /** The file's bytes; a missing or unreadable one is an error that names it. */
    static byte[] bytes(String name) {
        try (InputStream in = ContentFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** The beginning of its SHA-256, in hexadecimal: another content has another version. */
    static String version(byte[] file) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file))
                    .substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
