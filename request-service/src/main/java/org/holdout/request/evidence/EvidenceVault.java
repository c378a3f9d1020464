package org.holdout.request.evidence;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.privacy.FileSealer;
import org.holdout.request.privacy.UnreadableException;

/**
 * The folder of sealed files, one per piece of evidence. A file is first received under a passing name, sealed as it flows
 * and forced to the disk, then kept by an atomic rename. The row in the database comes last: what is acknowledged is on the
 * disk, and what a crash leaves behind is a file without a row, which {@link VaultSweep} removes.
 */
@ApplicationScoped
class EvidenceVault {

    static final String PART = ".part";
    private static final int BUFFER = 64 * 1024;
    private static final long MEBIBYTE = 1024L * 1024;

    private final Path folder;
    private final long maxFileSize;
    private final FileSealer sealer;

    /**
     * What was received.
     *
     * @param size in bytes, in clear
     * @param sha256 of the file in clear, in hexadecimal
     */
    record Received(long size, String sha256) {}

    @Inject
    EvidenceVault(EvidenceSettings settings, FileSealer sealer) throws IOException {
        this.folder = Files.createDirectories(settings.vault().toAbsolutePath());
        this.maxFileSize = settings.maxFileSize().asLongValue();
        this.sealer = sealer;
    }

    /**
     * Seals a file under a passing name while it is read; afterwards call {@link #keep} or {@link #discard}.
     *
     * @throws ProblemException PAYLOAD_TOO_LARGE, or UNAVAILABLE when the disk refuses; nothing stays behind then
     * @throws IOException when it cannot be read or stored; nothing stays behind then
     */
    Received receive(UUID owner, UUID evidence, InputStream clear) throws IOException {
        boolean received = false;
        try {
            DigestInputStream counted = new DigestInputStream(clear, sha256());
            long size = write(owner, evidence, counted);
            received = true;
            return new Received(
                    size, HexFormat.of().formatHex(counted.getMessageDigest().digest()));
        } finally {
            if (!received) {
                Files.deleteIfExists(part(evidence));
            }
        }
    }

    /** What was received, in clear, before it is kept. */
    FileContent received(UUID owner, UUID evidence) {
        return () -> open(owner, evidence, part(evidence));
    }

    /**
     * Gives a received file its lasting name. It outlives a crash from here on.
     *
     * @throws ProblemException UNAVAILABLE when the disk refuses
     */
    void keep(UUID evidence) {
        try {
            Files.move(part(evidence), file(evidence), StandardCopyOption.ATOMIC_MOVE);
            force(file(evidence).getParent());
        } catch (IOException e) {
            throw DiskStream.refused(e);
        }
    }

    /** Removes a file, received or kept; no harm when there is none. */
    void discard(UUID evidence) {
        try {
            Files.deleteIfExists(part(evidence));
            Files.deleteIfExists(file(evidence));
        } catch (IOException e) {
            Log.warnf("Vault file %s could not be removed; the sweep will try again", evidence);
        }
    }

    /**
     * A kept file in clear. It is read through once before, so that a file that was changed, swapped or cut gives an error
     * and not a part of itself.
     *
     * @param sha256 what it must still be
     * @throws UnreadableException when the file is missing or is not what was stored; nothing of it was handed out
     */
    InputStream open(UUID owner, UUID evidence, String sha256) throws IOException {
        try {
            DigestInputStream check = new DigestInputStream(open(owner, evidence, file(evidence)), sha256());
            try (check) {
                check.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(check.getMessageDigest().digest()).equals(sha256)) {
                throw new UnreadableException("Vault file " + evidence + " is not the one that was stored", null);
            }
        } catch (IOException e) {
            throw new UnreadableException("Vault file " + evidence + " is missing or was changed", e);
        }
        return open(owner, evidence, file(evidence));
    }

    Path folder() {
        return folder;
    }

    private long write(UUID owner, UUID evidence, InputStream clear) throws IOException {
        Path part = part(evidence);
        Files.createDirectories(part.getParent());
        force(folder);
        OutputStream file = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW);
        long size;
        try (OutputStream sealed = new DiskStream(sealer.sealing(owner, what(evidence), file))) {
            size = copy(clear, sealed);
        }
        force(part);
        return size;
    }

    private long copy(InputStream clear, OutputStream sealed) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = clear.read(buffer); read >= 0; read = clear.read(buffer)) {
            size += read;
            if (size > maxFileSize) {
                throw ProblemException.of(
                        ErrorCode.PAYLOAD_TOO_LARGE,
                        "A file may have at most " + maxFileSize / MEBIBYTE + " MiB. Send a smaller one.");
            }
            sealed.write(buffer, 0, read);
        }
        return size;
    }

    private InputStream open(UUID owner, UUID evidence, Path file) throws IOException {
        InputStream sealed = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            return sealer.opening(owner, what(evidence), sealed);
        } catch (IOException | RuntimeException e) {
            sealed.close();
            throw e;
        }
    }

    private Path part(UUID evidence) {
        Path file = file(evidence);
        return file.resolveSibling(file.getFileName() + PART);
    }

    private Path file(UUID evidence) {
        String name = evidence.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    private static String what(UUID evidence) {
        return "evidence/" + evidence + "/file";
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
