package org.holdout.request.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3VaultIT extends VaultContract {

    @TempDir
    static Path folder;

    @TempDir
    Path spool;

    private static S3Server server;

    private S3Client client;
    private String bucket;
    private EvidenceVault vault;

    @BeforeAll
    static void start() throws IOException {
        server = new S3Server(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() throws IOException {
        bucket = "evidence-" + UUID.randomUUID();
        client = S3Clients.of(settings(Map.of()));
        client.createBucket(create -> create.bucket(bucket));
        vault = new S3Vault(client, bucket, "evidence/", new FolderVault(spool));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Override
    EvidenceVault vault() {
        return vault;
    }

    @Test
    void nothingStaysOnThisMachineOnceItIsKept() throws IOException {
        keep(UUID.randomUUID(), bytes(1000));

        try (var files = Files.walk(spool)) {
            assertFalse(files.anyMatch(Files::isRegularFile));
        }
    }

    @Test
    void moreFilesThanOnePageOfTheListAreAllNamed() throws IOException {
        for (int i = 0; i < 1001; i++) {
            client.putObject(
                    put -> put.bucket(bucket).key("evidence/" + UUID.randomUUID()), RequestBody.fromString("sealed"));
        }

        assertEquals(1001, before(Instant.now().plus(Duration.ofMinutes(5))).size());
    }

    @Test
    void foreignFilesInTheBucketAreNotNamed() throws IOException {
        client.putObject(put -> put.bucket(bucket).key("evidence/notes.txt"), RequestBody.fromString("mine"));
        client.putObject(put -> put.bucket(bucket).key("other/" + UUID.randomUUID()), RequestBody.fromString("mine"));

        assertTrue(before(Instant.now().plus(Duration.ofMinutes(5))).isEmpty());
    }

    @Test
    void aWrongSecretIsRefusedWithoutALongWait() throws IOException {
        try (S3Client stranger = S3Clients.of(settings(Map.of("secret-key", "wrong")))) {
            vault = new S3Vault(stranger, bucket, "evidence/", new FolderVault(spool));

            assertThrows(IOException.class, () -> keep(UUID.randomUUID(), bytes(10)));
        }
    }

    @Test
    void aServerThatIsSilentIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                S3Client waiting = S3Clients.of(settings(Map.of(
                        "endpoint", "http://127.0.0.1:" + silent.getLocalPort(),
                        "read-timeout", "PT0.2S",
                        "attempt-timeout", "PT0.3S",
                        "call-timeout", "PT1S")))) {
            vault = new S3Vault(waiting, bucket, "evidence/", new FolderVault(spool));

            assertThrows(IOException.class, () -> vault.open(UUID.randomUUID()));
        }
    }

    private static S3Settings settings(Map<String, String> changed) {
        Map<String, String> values = new HashMap<>(Map.of(
                "endpoint",
                server.address().toString(),
                "region",
                "local",
                "path-style",
                "true",
                "access-key",
                S3Server.ACCESS_KEY,
                "secret-key",
                S3Server.SECRET_KEY));
        values.putAll(changed);
        return EvidenceSettingsFixture.s3(values);
    }
}
