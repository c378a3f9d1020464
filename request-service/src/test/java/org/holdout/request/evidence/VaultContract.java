package org.holdout.request.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every vault does. */
abstract class VaultContract {

    private static final int LARGE = 20 * 1024 * 1024 + 4096;

    private final UUID id = UUID.randomUUID();

    abstract EvidenceVault vault();

    @Test
    void whatIsKeptComesBackByteForByte() throws IOException {
        // Given
        byte[] file = bytes(LARGE);

        // When
        keep(id, file);

        // Then
        assertArrayEquals(file, read(vault().open(id)));
        assertArrayEquals(file, read(vault().open(id)), "any number of times");
    }

    @Test
    void anEmptyFileIsAFile() throws IOException {
        keep(id, new byte[0]);

        assertEquals(0, read(vault().open(id)).length);
    }

    @Test
    void whatIsReceivedCanBeReadAndIsNotKept() throws IOException {
        // Given
        byte[] file = bytes(100);

        // When
        receive(id, file);

        // Then
        assertArrayEquals(file, read(vault().received(id)));
        assertThrows(NoSuchFileException.class, () -> vault().open(id));
    }

    @Test
    void aFileThatWasNeverThereIsMissing() {
        assertThrows(NoSuchFileException.class, () -> vault().open(id));
        assertThrows(IOException.class, () -> vault().keep(id));
    }

    @Test
    void whatIsDiscardedIsGoneReceivedOrKept() throws IOException {
        // Given
        UUID received = UUID.randomUUID();
        receive(received, bytes(10));
        keep(id, bytes(10));

        // When
        vault().discard(received);
        vault().discard(id);

        // Then
        assertThrows(IOException.class, () -> vault().received(received));
        assertThrows(NoSuchFileException.class, () -> vault().open(id));
        assertDoesNotThrow(() -> vault().discard(id), "discarding again does no harm");
    }

    @Test
    void everyOldFileIsNamedReceivedOrKeptAndNoYoungOne() throws IOException {
        // Given
        UUID received = UUID.randomUUID();
        receive(received, bytes(10));
        keep(id, bytes(10));

        // Then
        Set<UUID> old = before(Instant.now().plus(Duration.ofMinutes(5)));
        assertTrue(old.containsAll(Set.of(received, id)));
        assertEquals(Set.of(), before(Instant.now().minus(Duration.ofMinutes(5))));
    }

    final void keep(UUID file, byte[] content) throws IOException {
        receive(file, content);
        vault().keep(file);
    }

    private void receive(UUID file, byte[] content) throws IOException {
        try (OutputStream out = vault().receive(file)) {
            out.write(content);
        }
    }

    final Set<UUID> before(Instant time) throws IOException {
        Set<UUID> found = new HashSet<>();
        vault().eachBefore(time, found::add);
        return found;
    }

    static byte[] read(InputStream file) throws IOException {
        try (file) {
            return file.readAllBytes();
        }
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
