package org.holdout.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/**
 * Objects and patches have only fields that their kind has, with values of the right type. That a field is missing is not seen
 * here, since a patch has few.
 */
class KubernetesSchemaTest {

    private static final Path FOLDER = Path.of(System.getProperty("holdout.root"), "deploy/production/kubernetes");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whose schemas are in no artifact that the build could have; docs/operating.md says so. */
    private static final Set<String> UNSEEN = Set.of(
            "barmancloud.cnpg.io/v1 ObjectStore",
            "k8s.keycloak.org/v2beta1 Keycloak",
            "kustomize.config.k8s.io/v1alpha1 Component",
            "kustomize.config.k8s.io/v1beta1 Kustomization",
            "postgresql.cnpg.io/v1 Cluster",
            "postgresql.cnpg.io/v1 Database",
            "postgresql.cnpg.io/v1 ScheduledBackup");

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> FOLDER.relativize(file).toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFieldIsOneOfItsKindAndOfItsType(String file) throws IOException {
        for (JsonNode object : read(FOLDER.resolve(file))) {
            if (!UNSEEN.contains(KubernetesKinds.kind(object))) {
                assertDoesNotThrow(() -> KubernetesKinds.read(object), file);
            }
        }
    }

    @Test
    void whatIsNotSeenIsNamedOneByOne() throws IOException {
        Set<String> unseen = new TreeSet<>();
        for (String file : files().toList()) {
            for (JsonNode object : read(FOLDER.resolve(file))) {
                unseen.add(KubernetesKinds.kind(object));
            }
        }
        unseen.removeAll(KubernetesKinds.KINDS.keySet());

        assertEquals(new TreeSet<>(UNSEEN), unseen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{apiVersion: apps/v1, kind: Deployment, spec: {replica: 2}} | replica",
                "{apiVersion: apps/v1, kind: Deployment, spec: {replicas: many}} | replicas",
                "{apiVersion: v1, kind: Service, metadata: {annotations: {a: 1}}} | annotations",
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, spec: {egres: []}} | egres",
                "{apiVersion: kafka.strimzi.io/v1beta2, kind: KafkaNodePool, spec: {replicas: few}} | replicas",
                "{apiVersion: kafka.strimzi.io/v1beta2, kind: Kafka, spec: {kafka: {listener: []}}} | listener",
            })
    void whatAKindDoesNotHaveIsFound(String object, String field) {
        JsonNode wrong = JSON.valueToTree(new Yaml().<Object>load(object));

        JsonProcessingException found = assertThrows(MismatchedInputException.class, () -> KubernetesKinds.read(wrong));

        assertTrue(found.getMessage().contains(field), found.getMessage());
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            new Yaml().loadAll(reader).forEach(object -> objects.add(JSON.valueToTree(object)));
        }
        return objects;
    }
}
