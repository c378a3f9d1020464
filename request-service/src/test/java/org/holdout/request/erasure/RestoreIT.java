package org.holdout.request.erasure;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.calendar.Calendars;
import org.holdout.request.evidence.EvidenceFiles;
import org.holdout.request.evidence.EvidenceSettings;
import org.holdout.request.privacy.UnreadableException;
import org.holdout.request.profile.Profiles;
import org.holdout.request.request.RequestCopies;
import org.holdout.request.words.Words;
import org.junit.jupiter.api.Test;

/** The whole data database and the whole vault are put back as they were before somebody erased everything; the keys are not. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RestoreIT {

    private static final String SECRET = "Shop Street";
    private static final String HEX = HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.US_ASCII));

    @Inject
    DataSource database;

    @Inject
    EvidenceSettings settings;

    @Inject
    Profiles profiles;

    @Inject
    RequestCopies requests;

    @Inject
    EvidenceFiles files;

    @Inject
    Calendars calendars;

    @Test
    void nothingThatIsRestoredFromBeforeAnErasureCanBeRead() throws Exception {
        // Given
        PersonWithEverything zoe = new PersonWithEverything();
        PersonWithEverything ben = new PersonWithEverything();
        String calendar = zoe.call().post("/calendar/address").jsonPath().getString("address");
        DatabaseCopy rows = DatabaseCopy.of(database);
        Map<Path, byte[]> vault = vault();
        zoe.erase("erase everything").statusCode(204);

        // When
        rows.restore();
        for (Map.Entry<Path, byte[]> file : vault.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }

        // Then: all is there again, and all of it is dark
        List<String> restored = rows.rows();
        assertTrue(restored.stream().anyMatch(row -> row.contains(zoe.owner.toString())));
        restored.forEach(row -> assertFalse(
                row.contains(SECRET) || row.toLowerCase(Locale.ROOT).contains(HEX), () -> "in clear: " + row));
        for (byte[] file : vault().values()) {
            assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains(SECRET));
        }
        assertThrows(UnreadableException.class, () -> profiles.of(zoe.owner));
        assertThrows(UnreadableException.class, () -> requests.page(zoe.owner, null, Words.in(Locale.ENGLISH)));
        assertThrows(UnreadableException.class, () -> files.open(UUID.fromString(zoe.file), zoe.owner));
        assertThrows(UnreadableException.class, () -> calendars.address(zoe.owner));
        assertEquals(
                404,
                given().header("Calendar-Secret", secret(calendar))
                        .get("/calendar")
                        .statusCode());
        assertEquals(0, zoe.requests().getInt("total"));
        zoe.call().get("/requests/{id}", zoe.sent).then().statusCode(404);
        assertEquals(2, ben.requests().getInt("total"));
        ben.call().get("/evidence/{id}/content", ben.file).then().statusCode(200);
    }

    private static String secret(String address) {
        String path = URI.create(address).getPath();
        return path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");
    }

    private Map<Path, byte[]> vault() throws IOException {
        Map<Path, byte[]> copies = new HashMap<>();
        try (Stream<Path> found = Files.walk(settings.folder().orElseThrow())) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                copies.put(file, Files.readAllBytes(file));
            }
        }
        return copies;
    }
}
