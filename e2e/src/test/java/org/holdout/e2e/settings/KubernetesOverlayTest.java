package org.holdout.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the patches that stand in overlays make of the objects of the base. Those in files are objects themselves and read as such. */
class KubernetesOverlayTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is understood here of how a patch names what it is for. */
    private static final Set<String> UNDERSTOOD = Set.of("kind", "group");

    @ParameterizedTest
    @ValueSource(strings = {"one-node", "zones"})
    void patchedObjectsAreStillOfTheirKind(String overlay) throws IOException {
        for (Patched patched : patched(overlay)) {
            assertEquals(List.of(), KubernetesKinds.faults(patched.made()), patched.name());
        }
    }

    private static List<Patched> patched(String overlay) throws IOException {
        List<JsonNode> base = KubernetesObjects.ofTheBase();
        List<Patched> patched = new ArrayList<>();
        JsonNode kustomization = KubernetesObjects.in(
                        KubernetesObjects.FOLDER.resolve(overlay).resolve("kustomization.yaml"))
                .getFirst();
        for (JsonNode patch : kustomization.path("patches")) {
            if (patch.has("patch")) {
                JsonNode operations = KubernetesObjects.of(patch.path("patch").asText());
                List<Patched> ofThis = new ArrayList<>();
                for (JsonNode object : base) {
                    if (meant(patch.path("target"), object)) {
                        ofThis.add(new Patched(object, operations, apply(operations, object)));
                    }
                }
                assertFalse(ofThis.isEmpty(), patch.toString());
                patched.addAll(ofThis);
            }
        }
        return patched;
    }

    private static boolean meant(JsonNode target, JsonNode object) {
        assertTrue(
                UNDERSTOOD.containsAll(
                        target.propertyStream().map(Map.Entry::getKey).toList()),
                target.toString());
        String group = object.path("apiVersion").asText().replaceFirst("/.*", "");
        return target.path("kind").equals(object.path("kind"))
                && target.path("group").asText(group).equals(group);
    }

    private static JsonNode apply(JsonNode operations, JsonNode object) throws IOException {
        try (JsonReader patch = Json.createReader(new StringReader(operations.toString()));
                JsonReader base = Json.createReader(new StringReader(object.toString()))) {
            return JSON.readTree(
                    Json.createPatch(patch.readArray()).apply(base.readObject()).toString());
        }
    }

    private record Patched(JsonNode base, JsonNode operations, JsonNode made) {

        String name() {
            return base.path("kind").asText() + " " + base.at("/metadata/name").asText();
        }
    }
}
