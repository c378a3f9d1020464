package org.holdout.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Objects and patches are of a known kind and have only fields that it has, with values of the right type. That a field is missing is
 * seen in kinds with a schema alone; the others are also read from patches, which have few.
 */
class KubernetesSchemaTest {

    static List<Path> files() throws IOException {
        return KubernetesObjects.files(KubernetesObjects.FOLDER).stream()
                .map(KubernetesObjects.FOLDER::relativize)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFieldIsOneOfItsKindAndOfItsType(Path file) throws IOException {
        for (JsonNode object : KubernetesObjects.in(KubernetesObjects.FOLDER.resolve(file))) {
            assertEquals(List.of(), KubernetesKinds.faults(object), file.toString());
        }
    }

    @Test
    void signInPagesAreLaidOutByAKustomizationToo() throws IOException {
        Path file = KubernetesObjects.ROOT.resolve("deploy/keycloak/kustomization.yaml");

        assertEquals(
                List.of(), KubernetesKinds.faults(KubernetesObjects.in(file).getFirst()));
    }

    @Test
    void realmIsMadeAsItsOperatorImportsIt() throws IOException, InterruptedException {
        Process script = new ProcessBuilder(
                        "sh",
                        KubernetesObjects.FOLDER.resolve("realm").toString(),
                        "https://portal.holdout.example",
                        "smtp.holdout.example",
                        "587",
                        "holdout",
                        "privacy@holdout.example")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        String made = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, script.waitFor());
        assertEquals(List.of(), KubernetesKinds.faults(new ObjectMapper().readTree(made)));
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
                "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, spec: {instance: 1}} | 'instance'",
                "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, spec: {instances: 0}} | instances",
                "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, spec: {storage: {size: 2}}} | size",
                "{apiVersion: postgresql.cnpg.io/v1, kind: Cluster, metadata: {annotations: {a: 1}}} | annotations",
                "{apiVersion: postgresql.cnpg.io/v2, kind: Cluster} | apiVersion",
                "{apiVersion: postgresql.cnpg.io/v1, kind: Database, spec: {name: a, owner: a}} | 'cluster'",
                "{apiVersion: postgresql.cnpg.io/v1, kind: Database, spec: {databaseReclaimPolicy: keep}} | ReclaimPolicy",
                "{apiVersion: postgresql.cnpg.io/v1, kind: ScheduledBackup, spec: {method: plug}} | method",
                "{apiVersion: postgresql.cnpg.io/v1, kind: ScheduledBackup, spec: {imediate: true}} | 'imediate'",
                "{apiVersion: barmancloud.cnpg.io/v1, kind: ObjectStore, spec: {retentionPolicy: 30}} | retentionPolicy",
                "{apiVersion: barmancloud.cnpg.io/v1, kind: ObjectStore, spec: {configuration: {wall: {}}}} | 'wall'",
                "{apiVersion: k8s.keycloak.org/v2beta1, kind: Keycloak, spec: {hostname: {name: a}}} | 'name'",
                "{apiVersion: k8s.keycloak.org/v2beta1, kind: Keycloak, spec: {instances: two}} | instances",
                "{apiVersion: k8s.keycloak.org/v2alpha1, kind: Keycloak} | apiVersion",
                "{apiVersion: k8s.keycloak.org/v2beta1, kind: Keycloak, spec: {unsupported: {podTemplate: {spec: {volume: []}}}}} | volume",
                "{apiVersion: k8s.keycloak.org/v2beta1, kind: KeycloakRealmImport, spec: {keycloakCR: a}} | 'keycloakCR'",
                "{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization, resource: []} | 'resource'",
                "{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization, patches: [{target: {}}]} | patch",
                "{apiVersion: batch/v1, kind: CronJob} | CronJob",
            })
    void whatAKindDoesNotHaveIsFound(String object, String field) {
        List<String> faults = KubernetesKinds.faults(KubernetesObjects.of(object));

        assertTrue(faults.stream().anyMatch(fault -> fault.contains(field)), faults.toString());
    }
}
