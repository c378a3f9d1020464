package org.holdout.gateway.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.holdout.events.RequestChanged;
import org.holdout.events.RequestSnapshot;
import org.holdout.gateway.FakeServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that listens, as it stands in e2e/examples, while its line is cut and while its tokens end. */
@QuarkusTest
@QuarkusTestResource(value = RealKafka.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(FakeServices.class)
@QuarkusTestResource(OidcWiremockTestResource.class)
class ListenExampleIT {
    private static final Path EXAMPLE = Path.of("..", "e2e", "examples", "javascript");
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration INSTALL = Duration.ofMinutes(5);
    private static final int LONG = 600;
    private static final int SHORT = 4;

    private final UUID ana = UUID.randomUUID();
    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path folder;

    @TestHTTPResource
    URI gateway;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    FakeServices services;
    Broker broker;
    CutLine line;
    Process listener;

    @BeforeEach
    void partsAreThere() throws Exception {
        services.reset();
        services.answer("GET /viewer", "{\"owner\":\"" + ana + "\",\"roles\":[\"person\"],\"mayRead\":true}");
        services.answerRequests();
        broker = new Broker(brokers);
        line = new CutLine(vertx, gateway);
        for (String file : List.of("package.json", "package-lock.json", "listen.mjs")) {
            Files.copy(EXAMPLE.resolve(file), folder.resolve(file));
        }
        Process install = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        assertEquals(
                0, install.onExit().get(INSTALL.toSeconds(), TimeUnit.SECONDS).exitValue(), this::said);
    }

    @AfterEach
    void partsAreLetGo() {
        if (listener != null) {
            listener.destroyForcibly();
        }
        broker.close();
        vertx.close();
    }

    @Test
    void afterItsLineWasCutItReadsWhatItMissedAndGoesOn() throws Exception {
        listens(LONG);
        hears(UUID.randomUUID());

        services.answerRequests("missed");
        line.cut();

        await().atMost(LIMIT).until(() -> said().contains("{\"id\":\"missed\",\"state\":\"SENT\",\"version\":2}"));
        hears(UUID.randomUUID());
        assertEquals(1, said().lines().filter(told -> told.contains("missed")).count(), this::said);
    }

    @Test
    void afterItsTokenHasEndedItComesBackWithANewOne() throws Exception {
        listens(SHORT);
        hears(UUID.randomUUID());
        long before = connections();

        await().atMost(LIMIT).until(() -> connections() > before);

        hears(UUID.randomUUID());
    }

    private void listens(int seconds) throws IOException {
        services.answerBy(
                "POST /token",
                exchange -> FakeServices.send(exchange, 200, "{\"access_token\":\"" + token(seconds) + "\"}"));
        listener = run("node", "listen.mjs");
        await().atMost(LIMIT).until(() -> connections() > 0);
    }

    private long connections() {
        return said().lines().filter("connected"::equals).count();
    }

    /** Is told until it says so: a change may come while it is on its way back, with the next version each time. */
    private void hears(UUID request) {
        AtomicInteger version = new AtomicInteger();
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(500)).until(() -> {
            broker.publish(
                    new RequestChanged(request, version.incrementAndGet(), "RECORD_ANSWER", snapshot()), Instant.now());
            return said().contains(request.toString());
        });
    }

    private String said() {
        try {
            return Files.exists(folder.resolve("said")) ? Files.readString(folder.resolve("said"), UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private Process run(String... command) throws IOException {
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()));
        process.environment().put("HOLDOUT_API", line.graphql());
        process.environment().put("HOLDOUT_TOKENS", services.address() + "/token");
        process.environment().put("HOLDOUT_SECRET", "a secret of the test");
        return process.start();
    }

    private static String token(int seconds) {
        return Jwt.preferredUserName("ana")
                .subject("ana")
                .groups("person")
                .issuer("https://server.example.com")
                .audience("https://server.example.com")
                .expiresIn(seconds)
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }

    private RequestSnapshot snapshot() {
        LocalDate sent = LocalDate.of(2026, 1, 31);
        return new RequestSnapshot(
                "meta",
                "eu-gdpr",
                List.of("OBJECTION"),
                "WEB_FORM",
                "SENT",
                "NOT_ANSWERED",
                null,
                "NOT_TESTED",
                sent,
                sent,
                null,
                LocalDate.of(2026, 3, 2),
                ana,
                null);
    }
}
