package org.holdout.request.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Where sealed files lie, one per piece of evidence; it never sees a file in clear. A file is first received, then kept, and
 * what is kept outlives a crash. The row in the database comes last: what a crash leaves behind is a file without a row, which
 * {@link VaultSweep} removes. Every method throws {@link IOException} when the store refuses or does not answer in time.
 */
interface EvidenceVault {

    /** A stream for a new file that is not kept yet; it is there whole once the stream is closed. */
    OutputStream receive(UUID evidence) throws IOException;

    /** What was received and is not kept yet. */
    InputStream received(UUID evidence) throws IOException;

    /** Keeps what was received: from here on {@link #open} finds it, whole. */
    void keep(UUID evidence) throws IOException;

    /** A kept file; {@link NoSuchFileException} when there is none. */
    InputStream open(UUID evidence) throws IOException;

    /** Removes a file, received or kept; no harm when there is none. */
    void discard(UUID evidence) throws IOException;

    /** Names every file, received or kept, that was written before {@code time}; in no order, one that is both maybe twice. */
    void eachBefore(Instant time, Consumer<UUID> found) throws IOException;
}
