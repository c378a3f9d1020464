package org.holdout.comparison.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.holdout.comparison.RealParts;
import org.holdout.comparison.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ImportRoutesIT.WithAFolder.class)
class ImportRoutesIT {

    private static final Path ALLOWED = Path.of(System.getProperty("java.io.tmpdir"), "holdout-imports");

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @TempDir
    Path elsewhere;

    /** Archives may be read from one folder. */
    public static final class WithAFolder implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("holdout.policies.import-folder", ALLOWED.toString());
        }
    }

    @Test
    void anArchiveBelowTheFolderIsReadInAndItsProgressShown() throws IOException {
        Files.createDirectories(ALLOWED);
        String name = "routes" + UUID.randomUUID();
        try (SmallArchive archive = new SmallArchive(ALLOWED.resolve(name))) {
            archive.first("Grok/" + name, "A policy.", "2026-01-10T08:00:00Z");

            begin(asJson(), archive.folder(), 202);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> given().get(imports())
                            .then()
                            .statusCode(200)
                            .body("findAll { it.state == 'COMPLETE' }.archive", hasItem(name)));
            forOperators(Tokens.of("olga", "operator"))
                    .statusCode(200)
                    .body("find { it.archive == '" + name + "' }.imported", is(1));
            newestAct()
                    .body("items[0].action", is("ARCHIVE_IMPORTED"))
                    .body("items[0].object", is(name))
                    .body("items[0].actor", is("management-port"));
        }
    }

    @Test
    void anArchiveIsNamedSoThatTheAuditLogCanTellOfIt() throws IOException {
        Files.createDirectories(ALLOWED.resolve("an archive"));

        begin(asJson(), ALLOWED.resolve("an archive"), 400);
    }

    @Test
    void onlyOperatorsAreToldHowFarArchivesAre() {
        forOperators(Tokens.of("ed", "editor")).statusCode(403);
        forOperators(Tokens.of("ana", "person")).statusCode(403);
        given().get("/operations/policy-imports").then().statusCode(401);
    }

    @Test
    void anArchiveElsewhereIsRefused() throws IOException {
        Files.createDirectories(ALLOWED);
        try (SmallArchive archive = new SmallArchive(elsewhere.resolve("private"))) {
            archive.first("Grok/Private", "Nobody's business.", "2026-01-10T08:00:00Z");

            begin(asJson(), archive.folder(), 400);
            begin(asJson(), ALLOWED.resolve("..").resolve(archive.folder()), 400);
            begin(asJson(), Path.of("/"), 400);
        }
        given().get("/policies/changes").then().body("items.document", not(hasItem(containsString("Private"))));
    }

    @Test
    void anotherSitesPageCannotAskForIt() {
        begin(given(), ALLOWED, 403);
        begin(given().contentType("text/plain"), ALLOWED, 403);
        begin(asJson().header("Origin", "https://example.org"), ALLOWED, 403);
    }

    private static ValidatableResponse newestAct() {
        return given().auth()
                .oauth2(Tokens.of("olga", "operator"))
                .get("/operations/audit?first=1")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse forOperators(String token) {
        return given().auth().oauth2(token).get("/operations/policy-imports").then();
    }

    private static RequestSpecification asJson() {
        return given().contentType("application/json");
    }

    private void begin(RequestSpecification call, Path path, int status) {
        call.queryParam("path", path.toString()).post(imports()).then().statusCode(status);
    }

    private URI imports() {
        return management.resolve("/policy-imports");
    }
}
