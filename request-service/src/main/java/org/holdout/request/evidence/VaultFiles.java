package org.holdout.request.evidence;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.privacy.FileSealer;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.words.Refusals;

/** Files in clear on their way into the vault and out of it: sealed, counted and hashed as they flow. */
@ApplicationScoped
class VaultFiles {

    private static final int BUFFER = 64 * 1024;
    private static final long MEBIBYTE = 1024L * 1024;

    private final EvidenceVault vault;
    private final FileSealer sealer;
    private final long maxFileSize;

    @Inject
    VaultFiles(EvidenceVault vault, FileSealer sealer, EvidenceSettings settings) {
        this.vault = vault;
        this.sealer = sealer;
        this.maxFileSize = settings.maxFileSize().asLongValue();
    }

    /**
     * Seals a file while it is read; afterwards call {@link #keep} or {@link #discard}.
     *
     * @throws ProblemException PAYLOAD_TOO_LARGE, or UNAVAILABLE when the vault refuses; nothing stays behind then
     * @throws IOException when it cannot be read; nothing stays behind then
     */
    Received receive(UUID owner, UUID evidence, InputStream clear) throws IOException {
        boolean received = false;
        try {
            DigestInputStream counted = new DigestInputStream(clear, sha256());
            long size;
            try (OutputStream sealed = new DiskStream(sealing(owner, evidence))) {
                size = copy(counted, sealed);
            }
            received = true;
            return new Received(
                    size, HexFormat.of().formatHex(counted.getMessageDigest().digest()));
        } finally {
            if (!received) {
                discard(evidence);
            }
        }
    }

    /** What was received, in clear, before it is kept. */
    FileContent received(UUID owner, UUID evidence) {
        return () -> opening(owner, evidence, vault.received(evidence));
    }

    /**
     * Keeps a received file. It outlives a crash from here on.
     *
     * @throws ProblemException UNAVAILABLE when the vault refuses
     */
    void keep(UUID evidence) {
        try {
            vault.keep(evidence);
        } catch (IOException e) {
            throw DiskStream.refused(e);
        }
    }

    /** Removes a file, received or kept; no harm when there is none. */
    void discard(UUID evidence) {
        try {
            vault.discard(evidence);
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
     * @throws ProblemException UNAVAILABLE when the vault does not answer
     */
    InputStream open(UUID owner, UUID evidence, String sha256) throws IOException {
        DigestInputStream check = new DigestInputStream(kept(owner, evidence), sha256());
        try (check) {
            check.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UnreadableException("Vault file " + evidence + " was changed", e);
        }
        if (!HexFormat.of().formatHex(check.getMessageDigest().digest()).equals(sha256)) {
            throw new UnreadableException("Vault file " + evidence + " is not the one that was stored", null);
        }
        return kept(owner, evidence);
    }

    private InputStream kept(UUID owner, UUID evidence) throws IOException {
        InputStream sealed;
        try {
            sealed = vault.open(evidence);
        } catch (NoSuchFileException e) {
            throw new UnreadableException("Vault file " + evidence + " is missing", e);
        } catch (IOException e) {
            Log.errorf("The vault cannot be read (%s)", e.getClass().getSimpleName());
            throw Refusals.of(ErrorCode.UNAVAILABLE, "evidence.refused.notFetched");
        }
        return opening(owner, evidence, sealed);
    }

    private OutputStream sealing(UUID owner, UUID evidence) throws IOException {
        try {
            return sealer.sealing(owner, what(evidence), vault.receive(evidence));
        } catch (IOException e) {
            throw DiskStream.refused(e);
        }
    }

    private InputStream opening(UUID owner, UUID evidence, InputStream sealed) throws IOException {
        try {
            return sealer.opening(owner, what(evidence), sealed);
        } catch (IOException | RuntimeException e) {
            sealed.close();
            throw e;
        }
    }

    private long copy(InputStream clear, OutputStream sealed) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = clear.read(buffer); read >= 0; read = clear.read(buffer)) {
            size += read;
            if (size > maxFileSize) {
                throw Refusals.of(ErrorCode.PAYLOAD_TOO_LARGE, "evidence.refused.tooLarge", maxFileSize / MEBIBYTE);
            }
            sealed.write(buffer, 0, read);
        }
        return size;
    }

    private static String what(UUID evidence) {
        return "evidence/" + evidence + "/file";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
