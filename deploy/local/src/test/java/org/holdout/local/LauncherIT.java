package org.holdout.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The launcher as a process of its own, with real PostgreSQL, Kafka and Keycloak; the applications are tested end to end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final int OFFSET = 3000;
    private static final Ports PORTS = new Ports(OFFSET);
    private static final String SERVICE = "holdout-request-service";
    private static final String PORTAL = "holdout-portal";
    private static final String OUTPUT = "run.txt";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final Duration AT_ONCE = Duration.ofMillis(5);

    /** What the first run of all has left when it was stopped; empty when no test before kept it. */
    @TempDir
    static Path used;

    @TempDir
    Path home;

    private final MarkedProcesses ours = new MarkedProcesses();
    private Path root = ROOT;

    @AfterEach
    void nothingStays() throws Exception {
        assertEquals(0, launch("stop").waitFor());
        ours.awaitNone();
    }

    @Test
    @Order(1)
    void startsEverythingSaysWhereAndLeavesNoProcess() throws Exception {
        Process run = runUntilReady();

        assertTrue(token("ana", "ana").contains("\"person\""));
        assertTrue(output().contains("http://localhost:" + PORTS.portal()), output());
        assertEquals(0, launch("status").waitFor());
        assertEquals(3, launch("run").waitFor());

        run.destroy();
        assertTrue(run.waitFor(STOP));
        ours.awaitNone();
        assertFalse(Files.exists(home.resolve("addresses.json")));
        assertEquals(1, launch("status").waitFor());
        copy(home, used);
    }

    /** The realm of the first run is like one of before the service had a sign-in of its own. */
    @Test
    void afterAKillTheNextRunCleansUpFindsTheDataAndCompletesTheRealm() throws Exception {
        copy(used, home);
        Process first = runUntilReady();
        String subject = subjectOf(token("ana", "ana"));
        deleteClient(SERVICE);

        first.destroyForcibly();
        assertTrue(first.waitFor(STOP));
        Process second = runUntilReady();

        assertTrue(output().contains("An earlier run left keycloak"), output());
        assertEquals(subject, subjectOf(token("ana", "ana")));
        assertTrue(claims(tokenOfService()).contains("\"manage-users\""), "the service may delete accounts");
        assertEquals(List.of("photo-guild"), clientsThatTheServiceSees());
        second.destroy();
        assertTrue(second.waitFor(STOP));
    }

    /** As in production, where nobody reconciles at each start: secrets and addresses of the realm stay, what is new is made. */
    @Test
    void aRealmInUseIsBroughtUpToDateWithoutTouchingItsSecretsAndAddresses() throws Exception {
        copy(used, home);
        Process run = runUntilReady();
        JsonNode portal = client(PORTAL);
        assertTrue(portal.path("secret").asText().length() > 20, portal.toString());
        deleteClient(SERVICE);
        String secret = new Secrets(home.resolve("secrets")).get("request-client");

        int unsaid = updateRealm(Map.of());
        int said = updateRealm(Map.of("HOLDOUT_REQUEST_SECRET", secret));
        int again = updateRealm(Map.of());

        assertEquals(List.of(2, 0, 0), List.of(unsaid, said, again));
        assertTrue(claims(tokenOfService()).contains("\"manage-users\""), "the service may delete accounts");
        for (String field : List.of("secret", "rootUrl", "baseUrl", "redirectUris")) {
            assertEquals(portal.path(field), client(PORTAL).path(field), field);
        }
        assertTrue(realm().path("passwordPolicy").asText().startsWith("length(10)"), realm()::toString);
        assertEquals("127.0.0.1", realm().at("/smtpServer/host").asText());
        run.destroy();
        assertTrue(run.waitFor(STOP));
    }

    /** What is on the disk at one moment of a first start; what comes after has not begun or is about to. */
    enum Moment {
        DATABASE_IS_BEING_MADE("postgres/program.pid", ""),
        DATABASE_IS_ABOUT_TO_START("postgres/data", ""),
        BROKER_STARTS("kafka/broker.pid", ""),
        KEYCLOAK_STARTS("processes.json", Keycloak.NAME);

        private final String file;
        private final String text;

        Moment(String file, String text) {
            this.file = file;
            this.text = text;
        }

        boolean hasCome(Path home) throws IOException {
            Path there = home.resolve(file);
            return Files.exists(there)
                    && (Files.isDirectory(there) || Files.readString(there).contains(text));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"DATABASE_IS_BEING_MADE", "DATABASE_IS_ABOUT_TO_START", "BROKER_STARTS"})
    void whatARunThatIsKilledInTheMiddleOfItsStartLeavesIsStopped(Moment moment) throws Exception {
        killWhen(() -> moment.hasCome(home));

        assertTrue(launch("stop").waitFor(STOP));

        ours.awaitNone();
    }

    @Test
    void aBuildOfKeycloakThatAKilledRunHasLeftIsStopped() throws Exception {
        root = UnbuiltKeycloak.in(ROOT, Files.createDirectory(home.resolve("checkout")));
        Path pid = KeycloakFiles.distribution(root).resolve("build.pid");
        killWhen(() -> Files.exists(pid));

        assertTrue(launch("stop").waitFor(STOP));

        ours.awaitNone();
    }

    @Test
    void aRunGetsReadyAfterRunsThatWereKilledAtAnyMomentOfTheirStart() throws Exception {
        for (Moment moment : Moment.values()) {
            killWhen(() -> moment.hasCome(home));
        }

        Process run = runUntilReady();

        assertTrue(token("ana", "ana").contains("\"person\""));
        run.destroy();
        assertTrue(run.waitFor(STOP));
        ours.awaitNone();
    }

    @Test
    void aServerThatIsKilledIsStartedAgain() throws Exception {
        copy(used, home);
        Process run = runUntilReady();
        long before = pidOf("kafka");

        ProcessHandle.of(before).orElseThrow().destroyForcibly();

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> output().contains("kafka ended") && output().contains("kafka is ready again"));
        assertTrue(pidOf("kafka") != before);
        run.destroy();
        assertTrue(run.waitFor(STOP));
    }

    @Test
    void aTakenPortIsSaidBeforeAnythingStarts() throws Exception {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), PORTS.keycloak()));

            Process run = launch("run");

            assertEquals(4, run.waitFor());
            assertTrue(output().contains(PORTS.keycloak() + " (keycloak)"), output());
            assertFalse(Files.exists(home.resolve("postgres")));
        }
    }

    /** All but the launcher's own output: with data in it, a home's next run spares Keycloak the making of its database. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from).skip(1)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (!file.getFileName().toString().equals(OUTPUT)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private Process runUntilReady() throws IOException {
        Files.deleteIfExists(home.resolve("addresses.json"));
        Process run = launch("run");
        Awaitility.await().atMost(START).until(() -> Files.exists(home.resolve("addresses.json")) || !run.isAlive());
        assertTrue(run.isAlive(), output());
        return run;
    }

    private void killWhen(Callable<Boolean> momentHasCome) throws Exception {
        Process run = launch("run");
        Awaitility.await()
                .atMost(START)
                .pollDelay(Duration.ZERO)
                .pollInterval(AT_ONCE)
                .until(() -> momentHasCome.call() || !run.isAlive());
        assertTrue(run.isAlive(), output());
        run.destroyForcibly();
        assertTrue(run.waitFor(STOP));
    }

    private Process launch(String command) throws IOException {
        return command(command).start();
    }

    private ProcessBuilder command(String command, String... more) {
        List<String> line = new ArrayList<>(List.of(
                JavaProgram.java(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dholdout.root=" + root,
                "-cp",
                ROOT.resolve("deploy/local/target/launcher.jar") + ":" + ROOT.resolve("deploy/local/target/lib/*"),
                Main.class.getName(),
                command,
                "--home",
                home.toString()));
        line.addAll(List.of(more));
        if ("run".equals(command)) {
            line.addAll(List.of(
                    "--port-offset", Integer.toString(OFFSET), "--without", String.join(",", Applications.NAMES)));
        }
        return ours.mark(new ProcessBuilder(line))
                .redirectErrorStream(true)
                .redirectOutput(
                        "run".equals(command)
                                ? ProcessBuilder.Redirect.appendTo(log().toFile())
                                : ProcessBuilder.Redirect.DISCARD);
    }

    private Path log() {
        return home.resolve(OUTPUT);
    }

    private String output() throws IOException {
        return Files.readString(log());
    }

    private long pidOf(String part) {
        return new ProcessLedger(home.resolve("processes.json"))
                .entries().stream()
                        .filter(entry -> entry.part().equals(part))
                        .findFirst()
                        .orElseThrow()
                        .pid();
    }

    private static String subjectOf(String claims) throws IOException {
        return new ObjectMapper().readTree(claims).path("sub").asText();
    }

    private static String token(String user, String password) throws IOException, InterruptedException {
        return claims(accessToken(
                "holdout", "grant_type=password&client_id=holdout-cli&username=" + user + "&password=" + password));
    }

    private String tokenOfService() throws IOException, InterruptedException {
        String secret = new Secrets(home.resolve("secrets")).get("request-client");
        return accessToken(
                "holdout", "grant_type=client_credentials&client_id=" + SERVICE + "&client_secret=" + secret);
    }

    private List<String> clientsThatTheServiceSees() throws IOException, InterruptedException {
        String clients =
                send(request("/admin/realms/holdout/clients").header("Authorization", "Bearer " + tokenOfService()));
        return new ObjectMapper().readTree(clients).findValuesAsText("clientId");
    }

    private void deleteClient(String name) throws IOException, InterruptedException {
        send(asAdmin("/clients/" + client(name).path("id").asText()).DELETE());
    }

    private JsonNode client(String name) throws IOException, InterruptedException {
        return new ObjectMapper()
                .readTree(send(asAdmin("/clients?clientId=" + name)))
                .path(0);
    }

    private JsonNode realm() throws IOException, InterruptedException {
        return new ObjectMapper().readTree(send(asAdmin("")));
    }

    private HttpRequest.Builder asAdmin(String path) throws IOException, InterruptedException {
        String admin = accessToken(
                "master",
                "grant_type=password&client_id=admin-cli&username=admin&password=" + administratorsPassword());
        return request("/admin/realms/holdout" + path).header("Authorization", "Bearer " + admin);
    }

    private String administratorsPassword() {
        return new Secrets(home.resolve("secrets")).get("keycloak-admin");
    }

    private int updateRealm(Map<String, String> environment) throws IOException, InterruptedException {
        var builder = command("update-realm", "http://localhost:" + PORTS.keycloak());
        builder.environment().put("HOLDOUT_ADMIN_PASSWORD", administratorsPassword());
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), UTF_8);
    }

    private static String accessToken(String realm, String form) throws IOException, InterruptedException {
        String answer = send(request("/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return new ObjectMapper().readTree(answer).path("access_token").asText();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + PORTS.keycloak() + path));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(2, answer.statusCode() / 100, answer.body());
            return answer.body();
        }
    }
}
