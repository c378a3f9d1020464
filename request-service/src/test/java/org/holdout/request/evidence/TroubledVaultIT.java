package org.holdout.request.evidence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A vault whose disk is full, and a crash between the vault and the database. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class TroubledVaultIT {

    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    EvidenceFiles files;

    @Inject
    EvidenceRepository rows;

    @Inject
    VaultSweep sweep;

    private FileSystem disk;
    private FolderVault vault;

    @BeforeEach
    void smallDisk() throws IOException {
        disk = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(2 * MEBIBYTE).build());
        vault = new FolderVault(disk.getPath("/vault"));
        QuarkusMock.installMockForType(vault, EvidenceVault.class);
    }

    @AfterEach
    void away() throws IOException {
        disk.close();
    }

    @Test
    void aFullDiskIsSaidAndTakesNothingWithIt() throws IOException {
        // Given
        String request = draft();
        String before = upload(request, MEBIBYTE).statusCode(201).extract().path("id");

        // When
        upload(request, 2 * MEBIBYTE)
                .statusCode(503)
                .body("code", equalTo("UNAVAILABLE"))
                .body("detail", containsString("cannot be stored now"));

        // Then
        assertEquals(Set.of(UUID.fromString(before)), stored());
        given().auth()
                .oauth2(Tokens.of("ana"))
                .get("/requests/{id}", request)
                .then()
                .body("evidence", hasSize(1));
        assertEquals(
                MEBIBYTE,
                given().auth()
                        .oauth2(Tokens.of("ana"))
                        .get("/evidence/{id}/content", before)
                        .asByteArray()
                        .length);
        upload(request, MEBIBYTE / 2).statusCode(201);
    }

    @Test
    void aCrashBetweenVaultAndDatabaseLosesNothingAcknowledgedAndLeavesNothingBehind() throws IOException {
        // Given: an acknowledged upload, and one that was kept when the application died, before its row was written
        String request = draft();
        UUID acknowledged =
                UUID.fromString(upload(request, 100).statusCode(201).extract().path("id"));
        UUID owner = QuarkusTransaction.requiringNew()
                .call(() -> rows.findById(acknowledged).owner());
        UUID orphan = files.receive(
                        owner, "late.txt", new ByteArrayInputStream("late".getBytes(StandardCharsets.US_ASCII)))
                .id();
        assertEquals(Set.of(acknowledged, orphan), stored());
        for (UUID file : List.of(acknowledged, orphan)) {
            age(vault.file(file));
        }

        // When
        sweep.sweep();

        // Then
        assertEquals(Set.of(acknowledged), stored());
        assertEquals(
                100,
                given().auth()
                        .oauth2(Tokens.of("ana"))
                        .get("/evidence/{id}/content", acknowledged)
                        .asByteArray()
                        .length);
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }

    private Set<UUID> stored() throws IOException {
        Set<UUID> found = new HashSet<>();
        vault.eachBefore(Instant.now().plus(Duration.ofDays(1)), found::add);
        return found;
    }

    private static String draft() {
        return given().auth()
                .oauth2(Tokens.of("ana"))
                .contentType(ContentType.JSON)
                .body(Map.of("vendor", "meta", "country", "IE", "rights", List.of("OBJECTION"), "channel", "WEB_FORM"))
                .post("/requests")
                .path("id");
    }

    private static ValidatableResponse upload(String request, int size) {
        return given().auth()
                .oauth2(Tokens.of("ana"))
                .multiPart("kind", "ai-output-transcript")
                .multiPart("file", "answer.txt", "a".repeat(size).getBytes(StandardCharsets.US_ASCII), "text/plain")
                .post("/requests/{id}/evidence", request)
                .then();
    }
}
