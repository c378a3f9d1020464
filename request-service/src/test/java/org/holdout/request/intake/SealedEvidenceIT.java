package org.holdout.request.intake;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.holdout.request.intake.EvidenceFixture.SCREENSHOT;
import static org.holdout.request.intake.EvidenceFixture.SECRET;
import static org.holdout.request.intake.EvidenceFixture.as;
import static org.holdout.request.intake.EvidenceFixture.describe;
import static org.holdout.request.intake.EvidenceFixture.draft;
import static org.holdout.request.intake.EvidenceFixture.png;
import static org.holdout.request.intake.EvidenceFixture.text;
import static org.holdout.request.intake.EvidenceFixture.upload;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.holdout.request.PlatformResource;
import org.holdout.request.evidence.EvidenceSettings;
import org.holdout.request.privacy.Persons;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SealedEvidenceIT {

    @Inject
    EvidenceSettings settings;

    @Inject
    EntityManager data;

    @Inject
    Persons persons;

    @Test
    void neitherVaultNorDatabaseHoldsAnythingReadable() throws IOException {
        // Given
        String request = draft("ana");

        // When
        String file = upload("ana", request, SECRET + ".png", png()).extract().path("id");
        describe("ana", request, Map.of("kind", SCREENSHOT, "prompt", "Who?", "output", SECRET));

        // Then
        assertNoneHolds(Files.readAllBytes(vaultFile(file)), SECRET);
        for (Object row : rows("select cast(evidence as text) from evidence")) {
            assertNoneHolds(row.toString().getBytes(StandardCharsets.UTF_8), SECRET);
            assertFalse(row.toString().contains(HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void aFileSwappedForAnotherOfTheSamePersonDoesNotOpen() throws IOException {
        // Given
        String request = draft("ana");
        String one = upload("ana", request, "one.png", png()).extract().path("id");
        String other = upload("ana", request, "other.png", png()).extract().path("id");

        // When
        Files.copy(vaultFile(other), vaultFile(one), StandardCopyOption.REPLACE_EXISTING);

        // Then
        unreadable(one);
    }

    @Test
    void aFileWithOneFlippedByteLateInItLeaksNothingOfItsBeginning() throws IOException {
        // Given
        String id = upload("ana", draft("ana"), "long.txt", text(3 * 1024 * 1024))
                .extract()
                .path("id");
        byte[] sealed = Files.readAllBytes(vaultFile(id));

        // When
        sealed[sealed.length - 1] ^= 1;
        Files.write(vaultFile(id), sealed);

        // Then
        unreadable(id);
    }

    @Test
    void aMissingFileIsSaid() throws IOException {
        // Given
        String id = upload("ana", draft("ana"), "answer.png", png()).extract().path("id");

        // When
        Files.delete(vaultFile(id));

        // Then
        unreadable(id);
    }

    @Test
    void aDescriptionMovedToAnotherRowDoesNotOpen() {
        // Given
        String request = draft("ana");
        Map<String, Object> said = Map.of("kind", SCREENSHOT, "prompt", "Who?", "output", SECRET);
        String one = describe("ana", request, said).extract().path("id");
        String other = describe("ana", request, said).extract().path("id");

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> data.createNativeQuery("update evidence set description ="
                                + " (select description from evidence where id = :other) where id = :one")
                        .setParameter("one", UUID.fromString(one))
                        .setParameter("other", UUID.fromString(other))
                        .executeUpdate());

        // Then
        as("ana")
                .get("/requests/{id}", request)
                .then()
                .statusCode(500)
                .body("code", equalTo("INTERNAL"))
                .body(not(containsString("Zo")));
    }

    @Test
    void afterErasureFilesAndRowsStayDark() {
        // Given
        String person = "erased-" + UUID.randomUUID();
        String id = upload(person, draft(person), "answer.png", png()).extract().path("id");
        UUID owner = (UUID)
                rows("select owner from evidence where id = '" + id + "'").getFirst();

        // When
        persons.erase(owner);

        // Then
        as(person).get("/evidence/{id}/content", id).then().statusCode(404);
        assertTrue(Files.exists(vaultFile(id)));
        assertFalse(
                rows("select file_name from evidence where id = '" + id + "'").isEmpty());
    }

    @Test
    void aRefusedUploadLeavesNothingInTheVault() throws IOException {
        // Given
        String request = draft("ana");
        long before = vaultFiles();

        // When
        upload("ana", request, "more.txt", text(21 * 1024 * 1024)).statusCode(413);
        upload("ana", request, "answer.png", "MZ".getBytes(StandardCharsets.US_ASCII))
                .statusCode(422);

        // Then
        assertEquals(before, vaultFiles());
    }

    private static void unreadable(String id) {
        as("ana")
                .get("/evidence/{id}/content", id)
                .then()
                .statusCode(500)
                .contentType(containsString("problem+json"))
                .body("code", equalTo("INTERNAL"))
                .body("detail", containsString("went wrong on our side"));
    }

    private List<?> rows(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> data.createNativeQuery(sql).getResultList());
    }

    private Path vaultFile(String id) {
        return settings.folder().orElseThrow().resolve(id.substring(0, 2)).resolve(id);
    }

    private long vaultFiles() throws IOException {
        try (Stream<Path> files = Files.walk(settings.folder().orElseThrow())) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private static void assertNoneHolds(byte[] bytes, String secret) {
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        String wanted = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertFalse(content.contains(wanted));
        assertFalse(content.contains("Shop Street"));
    }
}
