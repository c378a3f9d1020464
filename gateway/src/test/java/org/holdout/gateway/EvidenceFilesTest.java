package org.holdout.gateway;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class EvidenceFilesTest {
    private static final int HALF = 10 * 1024 * 1024;

    @TestHTTPResource("/requests/r1/evidence")
    URI upload;

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
    }

    @Test
    void firstHalfHasPassedBeforeTheSecondIsSent() throws Exception {
        AtomicLong arrived = new AtomicLong();
        CountDownLatch half = new CountDownLatch(1);
        services.answerBy("POST /requests/r1/evidence", exchange -> {
            assertEquals(
                    "multipart/form-data; boundary=x",
                    exchange.getRequestHeaders().getFirst("Content-Type"));
            byte[] some = new byte[64 * 1024];
            InputStream body = exchange.getRequestBody();
            for (int n = body.read(some); n >= 0; n = body.read(some)) {
                if (arrived.addAndGet(n) >= HALF - 1024 * 1024) {
                    half.countDown();
                }
            }
            FakeServices.send(exchange, 201, "{\"id\":\"e1\"}");
        });

        HttpURLConnection call = post(upload.toURL());
        call.setFixedLengthStreamingMode(2 * HALF);
        try (OutputStream body = call.getOutputStream()) {
            body.write(new byte[HALF]);
            body.flush();
            assertTrue(half.await(10, TimeUnit.SECONDS), "the gateway kept the first half");
            body.write(new byte[HALF]);
        }

        assertEquals(201, call.getResponseCode());
        assertEquals("{\"id\":\"e1\"}", new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(2L * HALF, arrived.get());
    }

    @Test
    void declaredLengthOverTheBoundIsRefusedBeforeAnythingPasses() throws Exception {
        try (Socket socket = new Socket(upload.getHost(), upload.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("""
                        POST /requests/r1/evidence HTTP/1.1\r
                        Host: gateway\r
                        Authorization: Bearer %s\r
                        Content-Length: %d\r
                        \r
                        """.formatted(Calls.token("ana"), 25 * 1024 * 1024).getBytes(StandardCharsets.UTF_8));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("PAYLOAD_TOO_LARGE"), answer);
        }
    }

    @Test
    void chunkedUploadOverTheBoundIsCutOff() throws Exception {
        CompletableFuture<Void> cut = new CompletableFuture<>();
        services.answerBy("POST /requests/r1/evidence", exchange -> {
            try {
                exchange.getRequestBody().readAllBytes();
                cut.completeExceptionally(new AssertionError("all of it arrived"));
            } catch (IOException e) {
                cut.complete(null);
            }
        });

        HttpURLConnection call = post(upload.toURL());
        call.setChunkedStreamingMode(64 * 1024);
        try (OutputStream body = call.getOutputStream()) {
            for (int i = 0; i < 40; i++) {
                body.write(new byte[1024 * 1024]);
            }
        } catch (IOException closedByTheGateway) {
            // It need not take the rest.
        }

        cut.get(10, TimeUnit.SECONDS);
    }

    @Test
    void refusalOfTheServicePasses() {
        services.problem("POST /requests/r1/evidence", 422, "EVIDENCE_REJECTED", "This is a program, not a picture.");

        RestAssured.given()
                .auth()
                .oauth2(Calls.token("ana"))
                .multiPart("file", "a.png", new byte[] {1, 2, 3})
                .post(upload)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("EVIDENCE_REJECTED"));
    }

    @Test
    void theLanguageOfARefusalPasses() {
        services.germanProblem("POST /requests/r1/evidence", 422, "EVIDENCE_REJECTED", "Das ist ein Programm.");

        RestAssured.given()
                .auth()
                .oauth2(Calls.token("ana"))
                .multiPart("file", "a.png", new byte[] {1, 2, 3})
                .post(upload)
                .then()
                .statusCode(422)
                .header("Content-Language", "de")
                .body("lang", equalTo("de"));
    }

    @Test
    void anExportOfUnknownLengthComesThroughForItsPersonAlone() {
        services.answerBy("GET /viewer/export", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/zip");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("ZIP".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        RestAssured.get("/viewer/export").then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(Calls.token("ana"))
                .get("/viewer/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .body(equalTo("ZIP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file.zip", "complaint.pdf", "complaint.txt"})
    void whatIsMadeOfARequestComesThroughWithWhatWasWished(String name) {
        services.answer("GET /requests/r1/" + name, "{}");

        RestAssured.get("/requests/r1/" + name).then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(Calls.token("ana"))
                .get("/requests/r1/" + name + "?redacted=true&keep=e1&language=de")
                .then()
                .statusCode(200);

        assertEquals(
                "redacted=true&keep=e1&language=de",
                services.calls("GET /requests/r1/" + name).getFirst().uri().getQuery());
    }

    @Test
    void fileComesBackAsItIsWithItsHeaders() {
        byte[] picture = new byte[3 * 1024 * 1024];
        new Random(1).nextBytes(picture);
        services.answerBy("GET /evidence/e1/content", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=\"a.png\"");
            exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().add("X-Internal", "host-7");
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
            exchange.close();
        });

        byte[] got = RestAssured.given()
                .auth()
                .oauth2(Calls.token("ana"))
                .get("/evidence/e1/content")
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"a.png\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Internal", (String) null)
                .extract()
                .asByteArray();

        assertArrayEquals(picture, got);
    }

    @Test
    void picturesToBeShownComeThroughForTheirPersonAlone() {
        for (String path : List.of("/evidence/e1/preview", "/evidence/e1/preview/full")) {
            services.answerBy("GET " + path, exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "image/jpeg");
                exchange.sendResponseHeaders(200, 3);
                exchange.getResponseBody().write(new byte[3]);
                exchange.close();
            });

            RestAssured.get(path).then().statusCode(401);
            RestAssured.given()
                    .auth()
                    .oauth2(Calls.token("ana"))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg");
        }
    }

    @Test
    void filesNeedAToken() {
        RestAssured.get("/evidence/e1/content")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    private static HttpURLConnection post(URL url) throws IOException {
        HttpURLConnection call = (HttpURLConnection) url.openConnection();
        call.setRequestMethod("POST");
        call.setDoOutput(true);
        call.setRequestProperty("Authorization", "Bearer " + Calls.token("ana"));
        call.setRequestProperty("Content-Type", "multipart/form-data; boundary=x");
        return call;
    }
}
