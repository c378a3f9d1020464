package org.holdout.request.privacy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that holds a secret. */
public final class SecretFile {

    private SecretFile() {}

    /**
     * Writes a new one, readable by its owner only, so that the file is there whole or not at all. A file that is there already stays,
     * and {@link FileAlreadyExistsException} is thrown.
     */
    public static void write(Path file, String content) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path part =
                Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        try {
            Files.createLink(target, part);
        } finally {
            Files.delete(part);
        }
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Writes a new one as {@link #write} does, unless another instance that starts at the same time was faster: then that one stays. */
    public static void writeUnlessThere(Path file, String content) throws IOException {
        try {
            write(file, content);
        } catch (FileAlreadyExistsException e) {
            // The other's is there whole.
        }
    }
}
