package org.holdout.request.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.holdout.request.PackagedService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packaged service is killed in the middle of an import of 10,000 lines, and while such a file comes in. */
class KilledImportIT {

    private static final int LINES = 10_000;
    private static final int MEMBERS = 4;
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String HEAD = "mandate,vendor,country,rights,situations\n";

    private final Guild guild = new Guild();
    private PackagedService service;

    @BeforeEach
    void start() {
        service = new PackagedService(Map.of(
                // There is room for one import alone, so what was cut off must take none.
                "holdout.bulk.max-open", "1",
                "holdout.bulk.quiet-after", "2S",
                "holdout.bulk.abandoned-after", "30S",
                "holdout.bulk.sweep-every", "1S"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void noRequestIsLostAndNoneIsDoubled() {
        String id = upload(file(), "WHAT_IS_RIGHT", null);

        for (int share = 1; share <= 3; share++) {
            int enough = LINES * share / 5;
            Awaitility.await()
                    .atMost(LONG)
                    .until(() -> service.number("select count(*) from opt_out_request") >= enough);
            service.kill();
            assertTrue(service.number("select count(*) from opt_out_request") < LINES, "it was killed too late");
            service.start();
        }

        assertEquals(LINES, ended(id).getInt("drafted"));
        everyLineIsOneRequest();
    }

    @Test
    void allOrNothingIsAllAfterwards() {
        String id = upload(file(), "ALL_OR_NOTHING", null);
        Awaitility.await()
                .atMost(LONG)
                .until(() -> service.number("select count(*) from request_import where state = 'DRAFTING'") == 1);

        service.kill();
        long drafted = service.number("select count(*) from opt_out_request");
        service.start();

        assertEquals(LINES, ended(id).getInt("drafted"));
        assertTrue(drafted == 0 || drafted == LINES, drafted + " were drafted when it was killed");
        everyLineIsOneRequest();
    }

    @Test
    void aFileThatWasCutOffIsNoImportAndGoesWellWhenItIsSentAgainWithItsKey() throws IOException {
        String file = file();
        OutputStream cut = begun(file.substring(0, file.length() / 2), "key-1");
        Awaitility.await().atMost(LONG).until(() -> service.number("select count(*) from import_line") > 0);
        service.kill();
        long stored = service.number("select count(*) from import_line");
        service.start();
        assertTrue(stored < LINES, stored + " lines were stored when it was killed");
        assertEquals(
                0,
                call().get("/organisations/{org}/imports", guild.id)
                        .jsonPath()
                        .getList("items")
                        .size());

        String id = upload(file, "WHAT_IS_RIGHT", "key-1");

        assertEquals(LINES, ended(id).getInt("drafted"));
        everyLineIsOneRequest();
        Awaitility.await()
                .atMost(LONG)
                .until(() -> service.number("select count(*) from import_line") == LINES
                        && service.number("select count(*) from request_import") == 1);
        assertEquals(id, upload(file, "WHAT_IS_RIGHT", "key-1"));
        cut.close();
    }

    private void everyLineIsOneRequest() {
        assertEquals(LINES, service.number("select count(*) from opt_out_request"));
        assertEquals(LINES, service.number("select count(distinct batch_position) from opt_out_request"));
        assertEquals(
                LINES,
                service.number("select count(*) from import_line l join opt_out_request r on r.id = l.request"
                        + " and r.batch_position = l.line and l.state = 'DRAFTED'"));
    }

    private String file() {
        UUID[] mandates = IntStream.range(0, MEMBERS)
                .mapToObj(i -> service.mandate(guild.id, "member-" + i))
                .toArray(UUID[]::new);
        return IntStream.range(0, LINES)
                .mapToObj(i -> mandates[i % MEMBERS] + ",meta,IE,OBJECTION,health\n")
                .collect(Collectors.joining("", HEAD, ""));
    }

    private String upload(String file, String choice, String key) {
        RequestSpecification call = call().multiPart("choice", choice)
                .multiPart("file", "lines", file.getBytes(StandardCharsets.UTF_8), "application/octet-stream");
        return (key == null ? call : call.header("Idempotency-Key", key))
                .post("/organisations/{org}/imports", guild.id)
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** An upload of which only the beginning is sent. */
    private OutputStream begun(String beginning, String key) throws IOException {
        HttpURLConnection call = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + service.port() + "/organisations/" + guild.id + "/imports")
                        .toURL()
                        .openConnection();
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setChunkedStreamingMode(0);
        call.setRequestProperty("Authorization", "Bearer " + guild.token("requests:write"));
        call.setRequestProperty("Idempotency-Key", key);
        call.setRequestProperty("Content-Type", "multipart/form-data; boundary=cut");
        OutputStream body = call.getOutputStream();
        body.write(("--cut\r\nContent-Disposition: form-data; name=\"choice\"\r\n\r\nWHAT_IS_RIGHT\r\n"
                        + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"lines\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n"
                        + beginning)
                .getBytes(StandardCharsets.UTF_8));
        body.flush();
        return body;
    }

    private JsonPath ended(String id) {
        return Awaitility.await()
                .atMost(LONG)
                .until(() -> call().get("/imports/{id}", id).jsonPath(), read -> read.getString("finishedAt") != null);
    }

    private RequestSpecification call() {
        return service.call(guild.token("requests:write"));
    }
}
