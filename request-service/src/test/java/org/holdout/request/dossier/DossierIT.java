package org.holdout.request.dossier;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.holdout.request.PersonWithEverything;
import org.holdout.request.PlatformResource;
import org.holdout.request.evidence.EvidenceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class DossierIT {

    @TempDir
    Path folder;

    @Inject
    EvidenceSettings settings;

    @Inject
    SessionFactory sessions;

    @Test
    void itHoldsEveryPieceAsItWasAndTheOverviewTwice() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();
        byte[] picture = "a second piece".getBytes(UTF_8);
        zoe.bring("my letter (2).txt", picture);

        Bag bag = file(zoe, "");

        assertEquals(List.of("data/evidence/01-letter.txt", "data/evidence/02-my_letter_2_.txt"), bag.evidence());
        assertArrayEquals(
                PersonWithEverything.SECRET.getBytes(UTF_8), bag.files().get("data/evidence/01-letter.txt"));
        assertArrayEquals(picture, bag.files().get("data/evidence/02-my_letter_2_.txt"));
        assertTrue(bag.text("data/letters/request.txt").contains("Art. 21"), bag.text("data/letters/request.txt"));
        assertTrue(new String(bag.files().get("data/letters/request.pdf"), 0, 5, UTF_8).startsWith("%PDF-"));
        JsonNode overview = bag.overview();
        assertEquals("holdout-file/1", overview.path("format").asText());
        assertEquals("full", overview.path("variant").asText());
        assertEquals(
                PersonWithEverything.SECRET,
                overview.path("person").path("name").asText());
        assertEquals(
                "2026-03-02",
                overview.path("request").path("deadline").path("dueOn").asText());
        assertEquals(
                "data/evidence/02-my_letter_2_.txt",
                overview.path("evidence").path(1).path("path").asText());
        assertEquals(
                "my letter (2).txt",
                overview.path("evidence").path(1).path("originalName").asText());
        for (String said : List.of(
                PersonWithEverything.SECRET,
                "As parent for",
                "Meta Platforms Ireland Limited",
                "Answer due: Monday 2 March 2026",
                "One month later is 28 February 2026 (there is no 31 February).",
                "That is a Saturday; the next working day in Ireland is Monday 2 March 2026.",
                "data/evidence/01-letter.txt")) {
            assertTrue(bag.page().contains(said), () -> said);
        }
    }

    @Test
    void everythingInItIsListedAndTheListIsSigned() throws Exception {
        PersonWithEverything zoe = new PersonWithEverything();

        Bag bag = file(zoe, "");

        assertEquals("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", bag.text("bagit.txt"));
        assertEquals(hashes(bag, "data/", true), manifest(bag.text("manifest-sha256.txt")));
        Map<String, String> tags = hashes(bag, "data/", false);
        tags.keySet().removeAll(Set.of("tagmanifest-sha256.txt", "signature"));
        assertEquals(tags, manifest(bag.text("tagmanifest-sha256.txt")));
        assertEquals(
                Set.of(
                        "bagit.txt",
                        "VERIFY.txt",
                        "VERIFY_de.txt",
                        "signing-key.pem",
                        "bag-info.txt",
                        "manifest-sha256.txt"),
                tags.keySet());
        assertTrue(bag.text("bag-info.txt").contains("Payload-Oxum: "));
        assertTrue(published().contains(bag.text("signing-key.pem")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERIFY.txt", "VERIFY_de.txt"})
    void theCommandsOfThePageThatSaysHowToCheckItWork(String page) throws Exception {
        assumeTrue(has("openssl") && has("sha256sum"), "openssl and sha256sum are needed for this");
        Bag bag = file(new PersonWithEverything(), "");
        Path unpacked = bag.into(folder);
        List<String> commands = commands(bag.text(page));

        assertEquals(6, commands.size(), commands.toString());
        assertTrue(run(unpacked, commands.get(0)).contains("Signature Verified Successfully"));
        String id = run(unpacked, commands.get(1)).substring(0, 64);
        assertTrue(bag.text(page).contains(id), id);
        assertTrue(published().startsWith("Key id: " + id + "\n"), published());
        assertTrue(bag.text("bag-info.txt").contains("Holdout-Key-Id: " + id + "\n"));
        assertTrue(run(unpacked, commands.get(2)).lines().allMatch(line -> line.endsWith("OK")));
        assertTrue(run(unpacked, commands.get(3)).lines().allMatch(line -> line.endsWith("OK")));
        assertEquals(
                run(unpacked, commands.get(4)).strip(),
                run(unpacked, commands.get(5)).strip());
    }

    @Test
    void aFlippedByteMakesThoseCommandsFail() throws Exception {
        assumeTrue(has("openssl") && has("sha256sum"), "openssl and sha256sum are needed for this");
        Bag bag = file(new PersonWithEverything(), "");
        Path unpacked = bag.into(folder);
        List<String> commands = commands(bag.text("VERIFY.txt"));

        for (String name : List.of("tagmanifest-sha256.txt", "signature")) {
            flip(unpacked.resolve(name));
            assertFalse(succeeds(unpacked, commands.get(0)), name);
            flip(unpacked.resolve(name));
        }
        flip(unpacked.resolve("manifest-sha256.txt"));
        assertFalse(succeeds(unpacked, commands.get(2)));
        flip(unpacked.resolve("manifest-sha256.txt"));
        flip(unpacked.resolve("data/evidence/01-letter.txt"));
        assertFalse(succeeds(unpacked, commands.get(3)));
    }

    @Test
    void redactedItHasTheCopiesAndNamesWhatIsLeftOut() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();
        String copy = redact(zoe, zoe.file, "blacked out");
        String alone = zoe.bring("passport.txt", "my passport".getBytes(UTF_8));

        Bag bag = file(zoe, "?redacted=true");

        assertEquals(1, bag.evidence().size());
        assertEquals("blacked out", bag.text(bag.evidence().getFirst()));
        JsonNode overview = bag.overview();
        assertEquals("redacted", overview.path("variant").asText());
        assertEquals(copy, overview.path("evidence").path(0).path("id").asText());
        assertEquals("REDACTED", overview.path("leftOut").path(0).path("why").asText());
        assertEquals(alone, overview.path("leftOut").path(1).path("id").asText());
        assertEquals(
                "NO_REDACTED_COPY", overview.path("leftOut").path(1).path("why").asText());
        assertEquals(
                64, overview.path("leftOut").path(1).path("sha256").asText().length());
        assertTrue(overview.path("request").path("evidence").isMissingNode());
        assertTrue(
                overview.path("request").path("timeline").path(0).path("note").isMissingNode());
        assertFalse(bag.page().contains("passport"));
        assertTrue(bag.text("bag-info.txt").contains("Holdout-Variant: redacted\n"));
    }

    @Test
    void thePersonDecidesWhatGoesInWithoutARedactedCopy() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();
        redact(zoe, zoe.file, "blacked out");
        String alone = zoe.bring("passport.txt", "my passport".getBytes(UTF_8));

        Bag bag = file(zoe, "?redacted=true&keep=" + alone);

        assertEquals("my passport", bag.text("data/evidence/03-passport.txt"));
        zoe.call()
                .get("/requests/{id}/file.zip?redacted=true&keep={original}", zoe.sent, zoe.file)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("keep"));
        zoe.call()
                .get("/requests/{id}/file.zip?redacted=true&keep=x", zoe.sent)
                .then()
                .statusCode(400);
    }

    @Test
    void aDamagedPieceIsNamedAndTheRestIsWholeAndSigned() throws Exception {
        PersonWithEverything zoe = new PersonWithEverything();
        zoe.bring("more.txt", "more".getBytes(UTF_8));
        Files.delete(settings.folder()
                .orElseThrow()
                .resolve(zoe.file.substring(0, 2))
                .resolve(zoe.file));

        Bag bag = file(zoe, "");

        assertEquals(List.of("data/evidence/02-more.txt"), bag.evidence());
        assertEquals(
                "UNREADABLE", bag.overview().path("leftOut").path(0).path("why").asText());
        assertTrue(bag.page().contains("It could not be read"));
        assertEquals(hashes(bag, "data/", true), manifest(bag.text("manifest-sha256.txt")));
    }

    @Test
    void inGermanForAGermanReader() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();

        byte[] zip = zoe.call()
                .header("Accept-Language", "de")
                .get("/requests/{id}/file.zip", zoe.sent)
                .asByteArray();

        assertTrue(Bag.of(zip).page().contains("Die Tage, und warum diese"));
    }

    @Test
    void aDraftHasNoFileYetAndAnothersRequestDoesNotExist() {
        PersonWithEverything zoe = new PersonWithEverything();
        PersonWithEverything ben = new PersonWithEverything();

        zoe.call()
                .get("/requests/{id}/file.zip", zoe.draft)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("ILLEGAL_ACTION"));
        ben.call()
                .get("/requests/{id}/file.zip", zoe.sent)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        RestAssured.get("/requests/{id}/file.zip", zoe.sent).then().statusCode(401);
    }

    @Test
    void morePiecesAskTheDatabaseOnceMoreForEach() throws IOException {
        PersonWithEverything zoe = new PersonWithEverything();
        long one = statements(zoe);
        for (int i = 0; i < 5; i++) {
            zoe.bring("more-" + i + ".txt", ("more " + i).getBytes(UTF_8));
        }

        assertEquals(one + 5, statements(zoe));
    }

    /** The fewest of several times: what goes on in the background meanwhile only adds. */
    private long statements(PersonWithEverything who) throws IOException {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            fewest = Math.min(fewest, once(who));
        }
        return fewest;
    }

    private long once(PersonWithEverything who) throws IOException {
        Statistics statistics = sessions.getStatistics();
        statistics.clear();
        file(who, "");
        return statistics.getPrepareStatementCount();
    }

    private static Bag file(PersonWithEverything who, String query) throws IOException {
        return Bag.of(who.call()
                .get("/requests/" + who.sent + "/file.zip" + query)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray());
    }

    private static String redact(PersonWithEverything who, String original, String text) {
        return given().auth()
                .oauth2(who.token())
                .multiPart("kind", "ai-output-screenshot")
                .multiPart("redactionOf", original)
                .multiPart("file", "redacted.txt", text.getBytes(UTF_8), "text/plain")
                .post("/requests/{id}/evidence", who.sent)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String published() {
        return RestAssured.get("/signing-key").then().statusCode(200).extract().asString();
    }

    private static Map<String, String> manifest(String text) {
        Map<String, String> hashes = new TreeMap<>();
        text.lines().forEach(line -> hashes.put(line.substring(66), line.substring(0, 64)));
        return hashes;
    }

    private static Map<String, String> hashes(Bag bag, String below, boolean inside) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        for (String path : new TreeSet<>(bag.files().keySet())) {
            if (path.startsWith(below) == inside) {
                hashes.put(
                        path,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256")
                                        .digest(bag.files().get(path))));
            }
        }
        return hashes;
    }

    /** The lines that stand apart, those that go on in the next one joined; keys and addresses are no commands. */
    private static List<String> commands(String page) {
        return page.replace("\\\n", " ")
                .lines()
                .filter(line -> line.startsWith("     "))
                .map(String::strip)
                .filter(line -> Stream.of("openssl", "sha256sum", "find", "wc").anyMatch(line::startsWith))
                .toList();
    }

    private static boolean has(String program) throws Exception {
        return succeeds(Path.of("."), "command -v " + program);
    }

    private static boolean succeeds(Path in, String command) throws Exception {
        return start(in, command).waitFor() == 0;
    }

    private static String run(Path in, String command) throws Exception {
        Process process = start(in, command);
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), command);
        assertEquals(0, process.exitValue(), command + ": " + said);
        return said;
    }

    private static Process start(Path in, String command) throws IOException {
        return new ProcessBuilder("sh", "-c", command)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static void flip(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[0] ^= 1;
        Files.write(file, content);
    }
}
