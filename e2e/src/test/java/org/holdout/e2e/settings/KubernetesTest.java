package org.holdout.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

/** What the objects for Kubernetes say of applications, before Kustomize lays them together. */
class KubernetesTest {

    private static final Path ROOT = KubernetesObjects.ROOT;
    private static final Path BASE = KubernetesObjects.FOLDER.resolve("base");

    /** With the overlay for three zones. */
    private static final int KEYCLOAKS = 2;

    @ParameterizedTest
    @ValueSource(strings = {"guide-service", "request-service", "comparison-service", "gateway", "portal"})
    void applicationKnowsEverySettingThatItIsGiven(String application) throws IOException {
        Known known = new Known(ROOT, application);
        Set<String> unknown = new TreeSet<>(settings(application).stringPropertyNames());
        unknown.removeIf(known::variable);
        for (JsonNode path : objects(application).getFirst().findValues("path")) {
            String name = path.asText();
            if (!name.startsWith("/") && !name.contains("key.") && !known.property(name)) {
                unknown.add(name);
            }
        }

        assertEquals(Set.of(), unknown);
    }

    @Test
    void sharedSettingsAreKnownToSomeApplication() throws IOException {
        Set<String> unknown = new TreeSet<>(settings("addresses").stringPropertyNames());
        unknown.addAll(settings("inside").stringPropertyNames());
        for (String application : SettingsPage.APPLICATIONS) {
            unknown.removeIf(new Known(ROOT, application)::variable);
        }

        assertEquals(Set.of(), unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide-service", "request-service", "comparison-service", "gateway", "portal"})
    void imagePortsAndServiceAreTheApplications(String application) throws IOException {
        List<JsonNode> objects = objects(application);
        JsonNode container = objects.getFirst().at("/spec/template/spec/containers/0");
        var own = new Properties();
        try (Reader reader = Files.newBufferedReader(
                ROOT.resolve(application).resolve("src/main/resources/application.properties"))) {
            own.load(reader);
        }

        assertEquals("holdout/" + application, container.path("image").asText());
        for (JsonNode ports : List.of(container.path("ports"), objects.get(1).at("/spec/ports"))) {
            assertEquals(
                    List.of(own.getProperty("quarkus.http.port"), own.getProperty("quarkus.management.port")),
                    List.of(number(ports.path(0)), number(ports.path(1))));
        }
    }

    @Test
    void probesAskTheHealthOfTheManagementPort() throws IOException {
        JsonNode container = objects("application.patch").getFirst().at("/spec/template/spec/containers/0");

        assertEquals("/q/health/started management", probe(container, "startupProbe"));
        assertEquals("/q/health/live management", probe(container, "livenessProbe"));
        assertEquals("/q/health/ready management", probe(container, "readinessProbe"));
        assertTrue(container.at("/securityContext/readOnlyRootFilesystem").asBoolean());
    }

    @Test
    void topicsAreMadeAsTheServicesPlanThem() throws IOException {
        List<String> planned = Topics.PLAN.stream()
                .map(topic -> topic.name() + " " + topic.partitions() + " "
                        + topic.retention().map(kept -> kept.toMillis()).orElse(-1L))
                .toList();

        assertEquals(
                planned,
                objects("kafka").stream()
                        .filter(object -> object.path("kind").asText().equals("KafkaTopic"))
                        .map(topic -> topic.at("/metadata/name").asText() + " "
                                + topic.at("/spec/partitions").asInt() + " "
                                + topic.at("/spec/config/retention.ms").asLong())
                        .collect(Collectors.toList()));
    }

    @Test
    void everySecretThatIsNamedIsMadeAndNoOther() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                for (JsonNode object : KubernetesObjects.in(file)) {
                    for (String reference : List.of("secret", "passwordSecret", "accessKeyId", "secretAccessKey")) {
                        object.findValues(reference)
                                .forEach(secret -> named.add(secret.path("name").asText()));
                    }
                }
            }
        }
        String script = Files.readString(ROOT.resolve("deploy/production/kubernetes/secrets"));

        Set<String> made = Pattern.compile(
                        "(?m)^secret ([a-z-]+)|([a-z-]+):(?:holdout_[a-z_]+|keycloak)\\b|for bucket in ([a-z -]+);")
                .matcher(script)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
                .filter(Objects::nonNull)
                .flatMap(names -> Stream.of(names.split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(named, made);
    }

    @Test
    void keysAreKeptThirtyDaysAndReachedByRequestServiceAlone() throws IOException {
        JsonNode store = named("databases", "keys-backups");
        JsonNode policy = named("policies", "keys");

        assertEquals("30d", store.at("/spec/retentionPolicy").asText());
        assertEquals(List.of("request-service"), policy.findValuesAsText("app.kubernetes.io/name"));
    }

    @Test
    void signInPagesAreFoundByTheNameThatTheyAreMadeUnder() throws IOException {
        JsonNode generator = KubernetesObjects.in(ROOT.resolve("deploy/keycloak/kustomization.yaml"))
                .getFirst()
                .at("/configMapGenerator/0");

        assertTrue(generator.at("/options/disableNameSuffixHash").asBoolean());
        assertEquals(
                generator.path("name").asText(),
                named("sign-in", "sign-in")
                        .at("/spec/unsupported/podTemplate/spec/volumes/0/configMap/name")
                        .asText());
    }

    @Test
    void realmIsImportedIntoTheDatabaseThroughItsPolicy() throws IOException {
        List<String> apps = new ArrayList<>();
        for (JsonNode expression : named("policies", "data").findParents("operator")) {
            if (expression.path("key").asText().equals("app")) {
                expression.path("values").forEach(app -> apps.add(app.asText()));
            }
        }

        assertEquals(List.of("keycloak", "keycloak-realm-import"), apps);
    }

    /** While one is replaced by another there is one more of each; some are for the operator of the databases and for who looks. */
    @Test
    void serverOfTheDatabasesTakesTheConnectionsOfAllWhoMayBeThere() throws IOException {
        int most = 15;
        for (String service : List.of("guide-service", "request-service", "comparison-service")) {
            Properties own = new Properties();
            try (Reader file = Files.newBufferedReader(
                    ROOT.resolve(service).resolve("src/main/resources/application.properties"))) {
                own.load(file);
            }
            int pods = kind(service, "HorizontalPodAutoscaler")
                    .at("/spec/maxReplicas")
                    .asInt();
            most += (pods + 1) * Integer.parseInt(own.getProperty("quarkus.datasource.jdbc.max-size"));
        }
        most += (KEYCLOAKS + 1)
                * named("sign-in", "sign-in").at("/spec/db/poolMaxSize").asInt();

        for (JsonNode server : List.of(
                kind("databases", "Cluster"),
                KubernetesObjects.in(KubernetesObjects.FOLDER.resolve("restore/data/cluster.yaml"))
                        .getFirst())) {
            int allowed =
                    server.at("/spec/postgresql/parameters/max_connections").asInt();
            assertTrue(allowed >= most, server.at("/metadata/name").asText() + ": " + allowed + " of " + most);
        }
    }

    private static JsonNode kind(String file, String kind) throws IOException {
        return objects(file).stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void managementPortIsOpenToMeasuringAlone() throws IOException {
        List<String> policies = objects("policies").stream()
                .filter(policy -> policy.findValuesAsText("port").contains("management"))
                .map(policy -> policy.at("/metadata/name").asText())
                .toList();

        assertEquals(List.of("measuring"), policies);
        assertEquals(
                List.of("monitoring"), named("policies", "measuring").findValuesAsText("kubernetes.io/metadata.name"));
    }

    private static JsonNode named(String file, String name) throws IOException {
        return objects(file).stream()
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String probe(JsonNode container, String name) {
        JsonNode get = container.path(name).path("httpGet");
        return get.path("path").asText() + " " + get.path("port").asText();
    }

    private static String number(JsonNode port) {
        return (port.has("containerPort") ? port.path("containerPort") : port.path("port")).asText();
    }

    private static Properties settings(String name) throws IOException {
        var settings = new Properties();
        try (Reader reader = Files.newBufferedReader(BASE.resolve("settings").resolve(name + ".env"))) {
            settings.load(reader);
        }
        return settings;
    }

    private static List<JsonNode> objects(String file) throws IOException {
        return KubernetesObjects.in(BASE.resolve(file + ".yaml"));
    }
}
