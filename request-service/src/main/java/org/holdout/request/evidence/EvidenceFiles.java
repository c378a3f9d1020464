package org.holdout.request.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.words.Refusals;

/** Files on their way in and out of the vault. */
@ApplicationScoped
public class EvidenceFiles {

    private final VaultFiles vault;
    private final EvidenceRepository rows;
    private final EvidenceSeals seals;

    @Inject
    EvidenceFiles(VaultFiles vault, EvidenceRepository rows, EvidenceSeals seals) {
        this.vault = vault;
        this.rows = rows;
        this.seals = seals;
    }

    /**
     * Takes a file in: sealed and hashed as it flows, then recognised by its content and kept. It has no row yet; without one
     * the sweep removes it.
     *
     * @param fileName as the sender gave it, or null
     * @throws ProblemException PAYLOAD_TOO_LARGE, EVIDENCE_REJECTED or UNAVAILABLE; nothing stays behind then
     * @throws IOException when it cannot be read or stored; nothing stays behind then
     */
    public IncomingFile receive(UUID owner, String fileName, InputStream clear) throws IOException {
        UUID id = UUID.randomUUID();
        String name = FileName.clean(fileName);
        Received received = vault.receive(owner, id, clear);
        boolean accepted = false;
        try {
            FileContent content = vault.received(owner, id);
            FileType type = FileTypeCheck.of(content, name);
            FileFacts facts = FileFacts.of(type, content);
            vault.keep(id);
            accepted = true;
            return new IncomingFile(id, name, type, received, facts);
        } finally {
            if (!accepted) {
                vault.discard(id);
            }
        }
    }

    /**
     * Takes a mail in that came from or went to a mail server: sealed and hashed as it flows, and kept as it is. Mail may hold bytes of
     * any sort; it is only ever handed out to be saved.
     *
     * @throws ProblemException PAYLOAD_TOO_LARGE or UNAVAILABLE; nothing stays behind then
     * @throws IOException when it cannot be read or stored; nothing stays behind then
     */
    public IncomingFile receiveMail(UUID owner, String fileName, InputStream clear) throws IOException {
        UUID id = UUID.randomUUID();
        Received received = vault.receive(owner, id, clear);
        boolean accepted = false;
        try {
            vault.keep(id);
            accepted = true;
            return new IncomingFile(id, FileName.clean(fileName), FileType.EML, received, FileFacts.NONE);
        } finally {
            if (!accepted) {
                vault.discard(id);
            }
        }
    }

    /** Lets go of a file that will not become part of a request. */
    public void discard(IncomingFile file) {
        vault.discard(file.id());
    }

    /**
     * Removes a person's files, a batch at a time. Their rows stay, for the caller to remove; a file that the disk does not let go is
     * left to the sweep.
     *
     * @param batch how many at a time
     */
    public void eraseAll(UUID owner, int batch) {
        UUID after = new UUID(0, 0);
        List<UUID> files;
        do {
            UUID from = after;
            files = QuarkusTransaction.requiringNew().call(() -> rows.filesOf(owner, from, batch));
            for (UUID file : files) {
                vault.discard(file);
                after = file;
            }
        } while (files.size() == batch);
    }

    /** A request's files, in the caller's transaction. */
    public List<UUID> of(UUID request) {
        return rows.ofRequests(List.of(request)).stream()
                .filter(Evidence::isFile)
                .map(Evidence::id)
                .toList();
    }

    /** Removes files whose rows are gone; one that the disk does not let go is left to the sweep. */
    public void discardAll(List<UUID> gone) {
        gone.forEach(vault::discard);
    }

    /**
     * A file for its owner, verified before the first byte leaves.
     *
     * @throws ProblemException NOT_FOUND when it is not theirs or has no file
     * @throws UnreadableException when it was tampered with
     */
    public EvidenceDownload open(UUID evidence, UUID owner) throws IOException {
        Evidence row = QuarkusTransaction.joiningExisting()
                .call(() -> rows.owned(evidence, owner))
                .filter(Evidence::isFile)
                .orElseThrow(() -> Refusals.of(ErrorCode.NOT_FOUND, "evidence.refused.noFile"));
        return new EvidenceDownload(
                seals.name(row), row.mediaType(), row.size(), vault.open(owner, evidence, row.sha256()));
    }
}
