package org.holdout.request.evidence;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class VaultSweepIT {

    private static final Duration OLD = Duration.ofHours(2);

    @Inject
    VaultSweep sweep;

    @Inject
    EvidenceSettings settings;

    @Test
    void onlyOldFilesWithoutARowAreRemoved() throws IOException {
        // Given
        Path orphan = file(UUID.randomUUID().toString(), OLD);
        Path brokenOff = file(UUID.randomUUID() + ".part", OLD);
        Path young = file(UUID.randomUUID().toString(), Duration.ZERO);
        Path known = file(pieceWithoutFile(), OLD);
        Path foreign = file("notes.txt", OLD);

        // When
        sweep.sweep();

        // Then
        assertEquals(
                List.of(young, known, foreign),
                Stream.of(orphan, brokenOff, young, known, foreign)
                        .filter(Files::exists)
                        .toList());
    }

    @Test
    void whenMostFilesHaveNoRowNoneIsRemoved() throws IOException {
        // Given: a vault as beside an empty database
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            files.add(file(UUID.randomUUID().toString(), OLD));
        }

        // When
        sweep.sweep();

        // Then
        assertTrue(files.stream().allMatch(Files::exists));
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static String pieceWithoutFile() {
        String request = given().auth()
                .oauth2(Tokens.of("ana"))
                .contentType(ContentType.JSON)
                .body(Map.of("vendor", "meta", "country", "IE", "rights", List.of("OBJECTION"), "channel", "WEB_FORM"))
                .post("/requests")
                .path("id");
        return given().auth()
                .oauth2(Tokens.of("ana"))
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "prompt-record", "prompt", "Who?"))
                .post("/requests/{id}/evidence-descriptions", request)
                .path("id");
    }

    private Path file(String name, Duration age) throws IOException {
        Path folder = Files.createDirectories(settings.folder().orElseThrow().resolve(name.substring(0, 2)));
        Path file = Files.writeString(folder.resolve(name), "sealed");
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
