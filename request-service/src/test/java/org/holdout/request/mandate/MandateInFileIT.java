package org.holdout.request.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.holdout.request.MailServer;
import org.holdout.request.PlatformResource;
import org.holdout.request.Tokens;
import org.holdout.request.ZipTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The file of a request under a mandate says by whose word it was made. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class MandateInFileIT {

    @Inject
    MandateRows rows;

    @Inject
    MandateSeals seals;

    private final String ana = Tokens.of("ana-" + UUID.randomUUID());
    private MailServer mail;
    private Guild guild;

    @BeforeEach
    void aGuild() {
        mail = MailServer.start();
        guild = new Guild(mail);
    }

    @AfterEach
    void theServerStops() {
        mail.close();
    }

    @Test
    void itHoldsTheTextThatWasReadItsVersionTheTimeAndWhatConfirmedIt() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String mandate = guild.mandate(ana, Map.of("vendors", List.of("meta")));
        Instant after = Instant.now();
        String address = QuarkusTransaction.requiringNew().call(() -> seals.address(row(mandate)));
        String read =
                Guild.with(ana).get("/mandates").jsonPath().getString("items.find { it.id == '" + mandate + "' }.text");

        String record = record(guild.send(guild.draft(mandate)));

        assertTrue(record.contains("Version of the text: " + MandateTexts.CURRENT + "\n"), record);
        assertTrue(record.contains("Confirmed by a one-time code that was sent to: " + address + "\n"), record);
        assertTrue(record.contains("Mandate: " + mandate + "\n"), record);
        assertTrue(record.contains(read), record);
        assertTrue(record.contains("It holds only for: Meta"), record);
        Instant given = Instant.parse(line(record, "Given: "));
        assertTrue(!given.isBefore(before) && !given.isAfter(after), record);
    }

    @Test
    void afterItsEndItSaysThatTooAndTheTextStaysAsItWasRead() {
        String mandate = guild.mandate(ana, Map.of());
        JsonPath sent = guild.send(guild.draft(mandate));
        String before = record(sent);
        Guild.with(ana).post("/mandates/{id}/ending", mandate).then().statusCode(204);

        String after = record(sent);

        assertTrue(Instant.parse(line(after, "Ended: ")).isAfter(Instant.parse(line(after, "Given: "))), after);
        assertEquals(before, after.replaceAll("Ended: .*\n", ""));
    }

    private String record(JsonPath request) {
        Map<String, String> file = ZipTexts.of(Guild.with(ana)
                .get("/requests/{id}/file.zip", request.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        String path = "holdout-" + request.getString("reference") + "/data/mandate.txt";
        assertTrue(file.containsKey(path), () -> file.keySet().toString());
        assertTrue(
                file.get("holdout-" + request.getString("reference") + "/manifest-sha256.txt")
                        .contains("  data/mandate.txt"),
                "it is among what is signed");
        return file.get(path);
    }

    private Mandate row(String id) {
        return rows.findById(UUID.fromString(id));
    }

    private static String line(String record, String start) {
        return record.lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .substring(start.length());
    }
}
