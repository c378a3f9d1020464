package org.holdout.gateway;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files are paid for, and one caller has some on their way at once. */
@QuarkusTest
@TestProfile(FileLimitsTest.Little.class)
@Timeout(60)
class FileLimitsTest {
    private static final int AT_ONCE = 2;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @TestHTTPResource
    URI gateway;

    FakeServices services;

    @BeforeEach
    void services() {
        services.reset();
    }

    @AfterEach
    void callersAreLetGo() {
        callers.shutdownNow();
    }

    @Test
    void whoAsksForMuchToBePackedIsToldWhenToComeBackAndTheOthersAreServed() {
        services.answer("GET /requests/r1/file.zip", "{}");
        get("ana", "/requests/r1/file.zip").statusCode(200).header("RateLimit", matchesPattern("\"caller\";r=.*"));
        get("ana", "/requests/r1/file.zip").statusCode(200);

        get("ana", "/requests/r1/file.zip")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("\\d+"))
                .body("code", equalTo("RATE_LIMITED"));
        get("ben", "/requests/r1/file.zip").statusCode(200);
        assertEquals(3, services.calls("GET /requests/r1/file.zip").size());
    }

    @Test
    void uploadThatIsNotPaidForIsRefusedBeforeItIsRead() {
        services.answer("GET /viewer/export", "{}");
        get("eve", "/viewer/export").statusCode(200);
        get("eve", "/viewer/export").statusCode(200);

        RestAssured.given()
                .auth()
                .oauth2(token("eve"))
                .multiPart("file", "a.png", new byte[] {1, 2, 3})
                .post("/requests/r1/evidence")
                .then()
                .statusCode(429)
                .body("code", equalTo("RATE_LIMITED"));

        assertEquals(0, services.calls("POST /requests/r1/evidence").size());
    }

    @Test
    void oneCallersFilesWaitForEachOtherAndTheOthersGoOn() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        services.answer("GET /evidence/e2/content", "{}");
        services.answerBy("GET /evidence/e1/content", exchange -> {
            begun.incrementAndGet();
            hold(released);
            FakeServices.send(exchange, 200, "{}");
        });
        List<CompletableFuture<Response>> held = List.of(later("carl"), later("carl"));
        await().atMost(LIMIT).until(() -> begun.get() == AT_ONCE);
        CompletableFuture<Response> third = later("carl");
        CompletableFuture<Response> fourth = later("carl");
        CompletableFuture.anyOf(third, fourth).get(20, TimeUnit.SECONDS);
        Response refused = (third.isDone() ? third : fourth).get();
        assertEquals(429, refused.statusCode());
        assertEquals("25", refused.header("Retry-After"));

        get("dora", "/evidence/e2/content").statusCode(200);

        assertEquals(AT_ONCE, begun.get());
        released.countDown();
        assertEquals(
                200 + 429,
                third.get(20, TimeUnit.SECONDS).statusCode()
                        + fourth.get(20, TimeUnit.SECONDS).statusCode());
        for (CompletableFuture<Response> one : held) {
            assertEquals(200, one.get(20, TimeUnit.SECONDS).statusCode());
        }
        get("carl", "/evidence/e2/content").statusCode(200);
    }

    @Test
    void uploadThatNeverEndsIsCutOffHoweverOftenItSendsAByte() throws Exception {
        CompletableFuture<Void> cut = new CompletableFuture<>();
        services.answerBy("POST /requests/r1/evidence", exchange -> {
            try {
                exchange.getRequestBody().readAllBytes();
                cut.completeExceptionally(new AssertionError("all of it arrived"));
            } catch (IOException e) {
                cut.complete(null);
            }
        });
        try (Socket upload = new Socket(gateway.getHost(), gateway.getPort())) {
            upload.setSoTimeout((int) LIMIT.toMillis());
            upload.getOutputStream().write("""
                POST /requests/r1/evidence HTTP/1.1\r
                Host: gateway\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=x\r
                Content-Length: 1000000\r
                \r
                """.formatted(token("finn")).getBytes(StandardCharsets.UTF_8));

            await().atMost(LIMIT).until(() -> isClosedToMore(upload));

            cut.get(10, TimeUnit.SECONDS);
            assertTrue(services.calls().isEmpty());
        }
    }

    private static boolean isClosedToMore(Socket upload) throws IOException {
        try {
            upload.getOutputStream().write('a');
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }

    private CompletableFuture<Response> later(String person) {
        return CompletableFuture.supplyAsync(
                () -> get(person, "/evidence/e1/content").extract().response(), callers);
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ValidatableResponse get(String person, String path) {
        return RestAssured.given().auth().oauth2(token(person)).get(path).then();
    }

    private static String token(String person) {
        return Jwt.preferredUserName(person)
                .subject("subject-of-" + person)
                .groups("person")
                .issuer("https://server.example.com")
                .audience("https://server.example.com")
                .expiresIn(600)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }

    /** Little of everything. */
    public static class Little implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "holdout.gateway.fair-use.points-of-caller", "200",
                    "holdout.gateway.fair-use.hold-back", "0",
                    "holdout.gateway.evidence.connections-of-caller", Integer.toString(AT_ONCE),
                    "holdout.gateway.evidence.waiting-of-caller", "1",
                    "holdout.gateway.evidence.waiting-of-caller-within", "25s",
                    "holdout.gateway.evidence.longest", "10s");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(OidcWiremockTestResource.class), new TestResourceEntry(FakeServices.class));
        }
    }
}
