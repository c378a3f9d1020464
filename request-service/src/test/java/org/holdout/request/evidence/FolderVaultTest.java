package org.holdout.request.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderVaultTest extends VaultContract {

    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private FolderVault vault;

    @BeforeEach
    void open() throws IOException {
        vault = new FolderVault(folder.resolve("vault"));
    }

    @Override
    EvidenceVault vault() {
        return vault;
    }

    @Test
    void foreignFilesAreNotNamed() throws IOException {
        // Given
        Files.writeString(Files.createDirectories(folder.resolve("vault/no")).resolve("notes.txt"), "mine");

        // Then
        assertEquals(Set.of(), before(Instant.now().plus(Duration.ofMinutes(5))));
    }

    @Test
    void aFullDiskIsSaidAndWhatWasThereBeforeStays() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(2 * MEBIBYTE).build())) {
            // Given
            vault = new FolderVault(disk.getPath("/vault"));
            UUID before = UUID.randomUUID();
            keep(before, bytes(MEBIBYTE));
            UUID next = UUID.randomUUID();

            // When
            assertThrows(IOException.class, () -> {
                try (OutputStream out = vault.receive(next)) {
                    out.write(bytes(2 * MEBIBYTE));
                }
            });
            vault.discard(next);

            // Then
            assertEquals(MEBIBYTE, read(vault.open(before)).length);
            keep(UUID.randomUUID(), bytes(MEBIBYTE / 2));
        }
    }
}
