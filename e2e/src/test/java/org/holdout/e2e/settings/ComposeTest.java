package org.holdout.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.events.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {

    private static final Path ROOT = Path.of(System.getProperty("holdout.root"));
    private static final Pattern UPSTREAM = Pattern.compile("http://([a-z-]+):(\\d+)");
    private static final Pattern PROXIED = Pattern.compile("reverse_proxy ([a-z-]+):(\\d+)");

    private final Compose compose;

    ComposeTest() throws IOException {
        compose = new Compose();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide-service", "request-service", "comparison-service", "gateway", "portal"})
    void applicationKnowsEverySettingThatItIsGiven(String application) throws IOException {
        Known known = new Known(ROOT, application);

        Set<String> unknown = new TreeSet<>();
        compose.environment(application, FilledIn.VALUES).keySet().stream()
                .filter(name -> !known.variable(name))
                .forEach(unknown::add);
        compose.secrets(application).keySet().stream()
                .filter(path -> path.startsWith(Compose.SECRETS))
                .map(path -> path.substring(Compose.SECRETS.length()))
                .filter(name -> !known.property(name))
                .forEach(unknown::add);

        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide-service", "request-service", "comparison-service", "gateway", "portal"})
    void applicationRunsItsOwnImageOnFilesThatItCannotChange(String application) {
        assertEquals("${HOLDOUT_IMAGES:-holdout}/" + application + ":${HOLDOUT_VERSION:?}", compose.image(application));
        assertTrue(compose.isReadOnly(application));
    }

    @Test
    void imagesOfOthersAreOfOneVersionAndOfTheBuildsWhereItHasOne() throws IOException {
        Properties versions = new Properties();
        Pattern.compile("<([a-z.]+)\\.version>([^<]+)</")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .forEach(version -> versions.setProperty(version.group(1), version.group(2)));

        Set<String> loose = Stream.of("postgres", "postgres-keys", "kafka", "kafka-topics", "keycloak", "caddy")
                .map(compose::image)
                .filter(image -> !image.matches("\\$\\{HOLDOUT_[A-Z]+_IMAGE:-[\\w./-]+:\\d+\\.\\d+(\\.\\d+)?}"))
                .collect(Collectors.toSet());

        assertEquals(Set.of(), loose);
        assertTrue(compose.image("keycloak").endsWith(":" + versions.getProperty("keycloak") + "}"));
        assertTrue(compose.image("postgres")
                .endsWith(":" + versions.getProperty("postgresql.binaries").replaceAll("\\.0$", "") + "}"));
        assertTrue(compose.image("kafka").endsWith(":" + versions.getProperty("kafka.broker") + "}"));
        assertEquals(compose.image("kafka"), compose.image("kafka-topics"));
    }

    @Test
    void whatAPartSaysIsKeptWithinBounds() {
        Set<String> unbound = compose.services().stream()
                .filter(service -> !compose.logging(service)
                        .equals(Map.of("driver", "local", "options", Map.of("max-size", "20m", "max-file", "5"))))
                .collect(Collectors.toSet());

        assertEquals(Set.of(), unbound);
    }

    @Test
    void everythingThatIsNeededIsAskedForAndNothingElse() throws IOException {
        var asked = new Properties();
        try (var reader = Files.newBufferedReader(Compose.FOLDER.resolve("settings.env"))) {
            asked.load(reader);
        }

        assertEquals(new TreeSet<>(asked.stringPropertyNames()), compose.needed());
        assertEquals(FilledIn.VALUES.keySet(), compose.needed());
    }

    @Test
    void everySecretIsMadeOrAskedFor() throws IOException {
        String script = Files.readString(Compose.FOLDER.resolve("secrets.sh"));

        assertEquals(
                Set.of(),
                compose.secretNames().stream()
                        .filter(name -> !Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])")
                                .matcher(script)
                                .find())
                        .collect(Collectors.toSet()));
    }

    @Test
    void applicationsAreCalledAtThePortsWhereTheyServe() throws IOException {
        Map<String, String> ports = ports();
        Set<String> wrong = new TreeSet<>();
        for (var called : List.of(
                UPSTREAM.matcher(compose.text()),
                PROXIED.matcher(Files.readString(Compose.FOLDER.resolve("Caddyfile"))))) {
            called.results()
                    .filter(found -> ports.containsKey(found.group(1))
                            && !ports.get(found.group(1)).equals(found.group(2)))
                    .forEach(found -> wrong.add(found.group()));
        }

        assertEquals(Set.of(), wrong);
    }

    @Test
    void onlyWhoStandsBeforeAnApplicationIsBelievedAboutVisitors() {
        assertEquals(compose.address("caddy"), trusted("portal"));
        assertEquals(compose.address("caddy") + "," + compose.address("portal"), trusted("gateway"));
        assertEquals(compose.address("gateway"), trusted("guide-service"));
    }

    @Test
    void addressesThatAreGivenOutByThemselvesAreNeverOneThatSomebodyIsTrustedBy() {
        assertEquals("172.28.7.0/24", compose.network().get("subnet"));
        assertEquals("172.28.7.128/25", compose.network().get("ip_range"));
        assertEquals(Set.of("172.28.7.2", "172.28.7.3", "172.28.7.4"), compose.addresses());
    }

    @Test
    void nothingButTheProxyIsReachedFromOutsideAndTheConsoleOfSignInOnTheMachineAlone() {
        Set<String> published = compose.services().stream()
                .filter(service -> !compose.published(service).isEmpty())
                .collect(Collectors.toSet());

        assertEquals(Set.of("caddy", "keycloak"), published);
        assertEquals(List.of("127.0.0.1:8085:8080"), compose.published("keycloak"));
        assertEquals(
                "http://localhost:8085",
                compose.environment("keycloak", FilledIn.VALUES).get("KC_HOSTNAME_ADMIN"));
    }

    @Test
    void topicsAreMadeAsTheServicesPlanThem() throws IOException {
        String planned = Topics.PLAN.stream()
                .map(topic -> topic.name() + " " + topic.partitions() + " "
                        + topic.retention().map(kept -> kept.toMillis()).orElse(-1L) + "\n")
                .collect(Collectors.joining());

        String script = Files.readString(Compose.FOLDER.resolve("topics.sh"));

        assertTrue(script.endsWith("<<'TOPICS'\n" + planned + "TOPICS\n"), planned);
    }

    private String trusted(String application) {
        return compose.environment(application, FilledIn.VALUES).get("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES");
    }

    private static Map<String, String> ports() throws IOException {
        Map<String, String> ports = new HashMap<>();
        for (String application : SettingsPage.APPLICATIONS) {
            var own = new Properties();
            try (var reader = Files.newBufferedReader(
                    ROOT.resolve(application).resolve("src/main/resources/application.properties"))) {
                own.load(reader);
            }
            ports.put(application, own.getProperty("quarkus.http.port"));
        }
        return ports;
    }
}
