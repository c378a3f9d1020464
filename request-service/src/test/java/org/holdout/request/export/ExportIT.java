package org.holdout.request.export;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.evidence.EvidenceSettings;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class ExportIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EvidenceSettings settings;

    @Test
    void holdsTheProfileEveryRequestAndEachFileAsItWas() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();

        Map<String, byte[]> archive = export(zoe);

        assertEquals(
                PersonWithEverything.SECRET,
                json(archive, "profile.json").path("name").asText());
        String folder = folderOf(archive, zoe.sent);
        JsonNode request = json(archive, folder + "request.json");
        assertEquals(
                PersonWithEverything.SECRET,
                request.path("timeline").path(0).path("note").asText());
        assertEquals("2026-03-02", request.path("deadline").path("dueOn").asText());
        assertArrayEquals(
                PersonWithEverything.SECRET.getBytes(StandardCharsets.UTF_8),
                archive.get(folder + "files/1-letter.txt"));
        assertEquals("safety", request.path("situations").path(0).path("id").asText());
        assertEquals(
                PersonWithEverything.SECRET,
                request.path("actingFor").path("name").asText());
        assertEquals(
                PersonWithEverything.SECRET,
                request.path("controller").path("postalAddress").asText());
        assertTrue(new String(archive.get(folder + "letter.txt"), StandardCharsets.UTF_8)
                .contains(PersonWithEverything.SECRET));
        JsonNode summary = json(archive, "export.json");
        assertEquals(2, summary.path("requests").asInt());
        assertEquals(1, summary.path("files").asInt());
        assertEquals(0, summary.path("unreadable").size());
    }

    @Test
    void aDamagedFileIsNamedAndEverythingElseIsThere() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();
        Files.delete(settings.folder()
                .orElseThrow()
                .resolve(zoe.file.substring(0, 2))
                .resolve(zoe.file));

        Map<String, byte[]> archive = export(zoe);

        assertEquals(
                folderOf(archive, zoe.sent) + "files/1-letter.txt",
                json(archive, "export.json").path("unreadable").path(0).asText());
        assertEquals(2, json(archive, "export.json").path("requests").asInt());
    }

    @Test
    void nobodyElsesRequestIsInIt() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();
        PersonWithEverything ben = new PersonWithEverything();

        Map<String, byte[]> archive = export(zoe);

        for (byte[] entry : archive.values()) {
            assertFalse(new String(entry, StandardCharsets.UTF_8).contains(ben.sent));
        }
    }

    @Test
    void whoeverIsAtItIsToldSoWhenTheyAskAgain() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();

        try (SlowReader first = new SlowReader(zoe)) {
            zoe.call()
                    .get("/viewer/export")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("code", equalTo("LIMIT_EXCEEDED"))
                    .body("detail", containsString("already"));
        }
    }

    @Test
    void whoeverIsAtItCannotTakeARequestsFileAtTheSameTime() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();

        try (SlowReader first = new SlowReader(zoe)) {
            zoe.call()
                    .get("/requests/{id}/file.zip", zoe.sent)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("LIMIT_EXCEEDED"));
        }
    }

    @Test
    void whoeverReadsSlowlyHoldsUpNobodyElse() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();
        PersonWithEverything ben = new PersonWithEverything();

        try (SlowReader first = new SlowReader(zoe)) {
            Map<String, byte[]> archive = export(ben);

            assertEquals(2, json(archive, "export.json").path("requests").asInt());
        }
    }

    @Test
    void whoeverBreaksOffCanAskAgain() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();
        SlowReader first = new SlowReader(zoe);

        first.close();

        await().untilAsserted(() -> zoe.call().get("/viewer/export").then().statusCode(200));
    }

    @Test
    void itIsForThoseWhoAreSignedIn() {
        RestAssured.get("/viewer/export").then().statusCode(401);
    }

    private static Map<String, byte[]> export(PersonWithEverything person) throws IOException {
        byte[] zip = person.call()
                .get("/viewer/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static String folderOf(Map<String, byte[]> archive, String request) throws IOException {
        for (String name : archive.keySet()) {
            if (name.endsWith("request.json")
                    && json(archive, name).path("id").asText().equals(request)) {
                return name.substring(0, name.length() - "request.json".length());
            }
        }
        throw new AssertionError("The archive has no request " + request);
    }

    private static JsonNode json(Map<String, byte[]> archive, String name) throws IOException {
        return JSON.readTree(archive.get(name));
    }
}
