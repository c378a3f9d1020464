package org.holdout.request.evidence;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of sealed files. A file is received under a passing name and forced to the disk, then kept by an atomic rename that
 * is forced too.
 */
final class FolderVault implements EvidenceVault {

    private static final String PART = ".part";
    private static final int BUFFER = 64 * 1024;
    private static final Pattern OURS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\\.part)?");

    private final Path folder;

    /** @param folder made when it is not there */
    FolderVault(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
    }

    @Override
    public OutputStream receive(UUID evidence) throws IOException {
        Path part = part(evidence);
        Files.createDirectories(part.getParent());
        force(folder);
        return new FilterOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                super.close();
                force(part);
            }
        };
    }

    @Override
    public InputStream received(UUID evidence) throws IOException {
        return read(part(evidence));
    }

    @Override
    public void keep(UUID evidence) throws IOException {
        Files.move(part(evidence), file(evidence), StandardCopyOption.ATOMIC_MOVE);
        force(file(evidence).getParent());
    }

    @Override
    public InputStream open(UUID evidence) throws IOException {
        return read(file(evidence));
    }

    @Override
    public void discard(UUID evidence) throws IOException {
        Files.deleteIfExists(part(evidence));
        Files.deleteIfExists(file(evidence));
    }

    @Override
    public void eachBefore(Instant time, Consumer<UUID> found) throws IOException {
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (path, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(time)
                        && OURS.matcher(path.getFileName().toString()).matches())) {
            files.map(FolderVault::id).forEach(found);
        }
    }

    /** Where a file lies that is received and not kept. */
    Path part(UUID evidence) {
        Path file = file(evidence);
        return file.resolveSibling(file.getFileName() + PART);
    }

    /** Where a kept file lies. */
    Path file(UUID evidence) {
        String name = evidence.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static InputStream read(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    private static UUID id(Path file) {
        return UUID.fromString(file.getFileName().toString().replace(PART, ""));
    }

    /** Has a file or a folder's entries written to the disk; folders can be forced on POSIX systems only. */
    private static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (!folder || path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel =
                    FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
