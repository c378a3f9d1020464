package org.holdout.request.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.PlatformResource;
import org.holdout.request.privacy.Persons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file flows into the vault and out of it; never is more of it held than a few segments. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StreamedFileIT {

    private static final int MEBIBYTE = 1024 * 1024;

    /** A segment that is being filled, one that is being sealed, and a buffer. */
    private static final int MOST_HELD = 2 * MEBIBYTE + 64 * 1024;

    @Inject
    EvidenceFiles files;

    @Inject
    EvidenceSettings settings;

    @Inject
    Persons persons;

    @TempDir
    Path folder;

    private CountingVault vault;
    private UUID owner;

    @BeforeEach
    void aCountingVault() throws IOException {
        vault = new CountingVault(new FolderVault(folder));
        QuarkusMock.installMockForType(vault, EvidenceVault.class);
        owner = persons.ownerOf("streamed|" + UUID.randomUUID());
    }

    @Test
    void aFileOfTheLargestSizeIsSealedWhileItIsRead() throws IOException {
        long size = settings.maxFileSize().asLongValue();
        Letters sent = new Letters(size);

        IncomingFile taken = files.receive(owner, "long.txt", sent);

        assertEquals(size, taken.received().size());
        assertTrue(vault.written.get() > size);
        assertTrue(sent.mostAhead <= MOST_HELD, () -> sent.mostAhead + " bytes were held");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEndAndLeavesNothing() throws IOException {
        long most = settings.maxFileSize().asLongValue();
        Letters sent = new Letters(100 * most);

        ProblemException refused =
                assertThrows(ProblemException.class, () -> files.receive(owner, "endless.txt", sent));

        assertEquals(ErrorCode.PAYLOAD_TOO_LARGE, refused.code());
        assertTrue(sent.read <= most + MEBIBYTE, () -> sent.read + " bytes were read");
        Set<UUID> left = new HashSet<>();
        vault.eachBefore(Instant.now().plusSeconds(60), left::add);
        assertEquals(Set.of(), left);
    }

    /** So many letters, made as they are read; it notices how far reading is ahead of the vault. */
    private final class Letters extends InputStream {

        private final long size;
        private long read;
        private long mostAhead;

        Letters(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("in blocks only");
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            mostAhead = Math.max(mostAhead, read - vault.written.get());
            int some = (int) Math.min(length, size - read);
            if (some == 0) {
                return -1;
            }
            Arrays.fill(bytes, from, from + some, (byte) 'a');
            read += some;
            return some;
        }
    }

    /** A folder that counts what is written to it. */
    private static final class CountingVault implements EvidenceVault {

        private final FolderVault folder;
        private final AtomicLong written = new AtomicLong();

        CountingVault(FolderVault folder) {
            this.folder = folder;
        }

        @Override
        public OutputStream receive(UUID evidence) throws IOException {
            return new FilterOutputStream(folder.receive(evidence)) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    written.addAndGet(length);
                }
            };
        }

        @Override
        public InputStream received(UUID evidence) throws IOException {
            return folder.received(evidence);
        }

        @Override
        public void keep(UUID evidence) throws IOException {
            folder.keep(evidence);
        }

        @Override
        public InputStream open(UUID evidence) throws IOException {
            return folder.open(evidence);
        }

        @Override
        public void discard(UUID evidence) throws IOException {
            folder.discard(evidence);
        }

        @Override
        public void eachBefore(Instant time, Consumer<UUID> found) throws IOException {
            folder.eachBefore(time, found);
        }
    }
}
