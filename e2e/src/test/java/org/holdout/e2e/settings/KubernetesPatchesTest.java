package org.holdout.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What overlays and the restore change of the base, without Kustomize: nothing of the base is lost by a patch, and all go where they are sent. */
class KubernetesPatchesTest {

    private static final Path FOLDER = KubernetesObjects.FOLDER;

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "zones", "restore/data", "restore/keys"})
    void patchAddsWhatIsNotThereAndReplacesWhatIs(String overlay) throws IOException {
        List<JsonNode> base = KubernetesObjects.ofTheBase();
        Set<String> wrong = new TreeSet<>();
        for (JsonNode patch : only(overlay + "/kustomization.yaml").path("patches")) {
            String kind = patch.at("/target/kind").asText();
            for (JsonNode change : patch.has("path")
                    ? List.<JsonNode>of()
                    : KubernetesObjects.of(patch.path("patch").asText())) {
                boolean adds = change.path("op").asText().equals("add");
                base.stream()
                        .filter(object -> object.path("kind").asText().equals(kind))
                        .filter(object ->
                                object.at(change.path("path").asText()).isMissingNode() != adds)
                        .forEach(object -> wrong.add(
                                kind + " " + object.at("/metadata/name").asText() + ": "
                                        + change.path("op").asText() + " "
                                        + change.path("path").asText()));
            }
        }

        assertEquals(Set.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "keys"})
    void restoredClusterIsAsTheOneThatWasLostAndWritesElsewhere(String name) throws IOException {
        JsonNode lost = named(KubernetesObjects.ofTheBase(), "Cluster", name);
        JsonNode restored = named(read("restore/" + name + "/cluster.yaml"), "Cluster", name + "-restored");

        for (String same : List.of("/imageName", "/storage", "/resources", "/postgresql", "/managed")) {
            assertEquals(lost.at("/spec" + same), restored.at("/spec" + same), same);
        }
        JsonNode archive = restored.at("/spec/plugins/0/parameters");
        assertEquals(
                restored.at("/metadata/name").asText(),
                archive.path("serverName").asText());
        assertEquals(
                lost.at("/metadata/name").asText(),
                restored.at("/spec/externalClusters/0/plugin/parameters/serverName")
                        .asText());
        assertEquals(
                lost.at("/spec/plugins/0/parameters/barmanObjectName"),
                restored.at("/spec/externalClusters/0/plugin/parameters/barmanObjectName"));
        assertEquals(
                restored.at("/metadata/name"),
                named(read("restore/" + name + "/cluster.yaml"), "ScheduledBackup", name + "-restored")
                        .at("/spec/cluster/name"));
    }

    @Test
    void keysAreNeverRestoredToAMoment() throws IOException {
        assertTrue(
                only("restore/data/cluster.yaml").at("/spec/bootstrap/recovery").has("recoveryTarget"));
        assertFalse(
                only("restore/keys/cluster.yaml").at("/spec/bootstrap/recovery").has("recoveryTarget"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "keys"})
    void everybodyIsLetInToTheRestoredClusterAndSentThere(String name) throws IOException {
        JsonNode policy = named(KubernetesObjects.ofTheBase(), "NetworkPolicy", name);
        assertEquals(
                List.of(name, name + "-restored"), values(policy.at("/spec/podSelector/matchExpressions/0/values")));

        Set<String> wanted = new TreeSet<>();
        try (Stream<Path> settings = Files.list(FOLDER.resolve("base/settings"))) {
            for (Path file : settings.toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("//" + name + "-rw:"))
                        .map(line -> file.getFileName().toString().replace(".env", " ")
                                + line.replace("//" + name + "-rw:", "//" + name + "-restored-rw:"))
                        .forEach(wanted::add);
            }
        }
        Set<String> sent = new TreeSet<>();
        JsonNode component = only("restore/" + name + "/kustomization.yaml");
        for (JsonNode settings : component.path("configMapGenerator")) {
            assertEquals(
                    "merge holdout",
                    settings.path("behavior").asText() + " "
                            + settings.path("namespace").asText());
            values(settings.path("literals"))
                    .forEach(line -> sent.add(settings.path("name").asText() + " " + line));
        }
        assertEquals(wanted, sent);
        boolean keycloaks = named(KubernetesObjects.ofTheBase(), "Keycloak", "sign-in")
                .at("/spec/db/host")
                .asText()
                .equals(name + "-rw");
        assertEquals(
                keycloaks,
                component.path("patches").toString().contains("/spec/db/host, value: " + name + "-restored-rw"));
    }

    private static List<String> values(JsonNode list) {
        List<String> values = new ArrayList<>();
        list.forEach(value -> values.add(value.asText()));
        return values;
    }

    private static JsonNode named(List<JsonNode> objects, String kind, String name) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind)
                        && object.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The first object of a file. */
    private static JsonNode only(String file) throws IOException {
        return read(file).getFirst();
    }

    private static List<JsonNode> read(String file) throws IOException {
        return KubernetesObjects.in(FOLDER.resolve(file));
    }
}
