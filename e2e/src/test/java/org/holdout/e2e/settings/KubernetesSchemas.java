package org.holdout.e2e.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Schemas of kinds whose projects publish no class: in {@code src/test/resources/kubernetes} lies for each what objects here use of it,
 * with the address that it is from. A cluster refuses what its schema does not know; here {@code additionalProperties: false} says so.
 */
final class KubernetesSchemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Kinds that share another's schema. */
    private static final Map<String, String> SHARED = Map.of("Component", "Kustomization");

    private KubernetesSchemas() {}

    /** What an object has that its kind has not, has of another type or lacks; that its kind has no schema. */
    static List<String> faults(JsonNode object) {
        String kind = object.path("kind").asText();
        String name = "/kubernetes/" + SHARED.getOrDefault(kind, kind) + ".yaml";
        try (InputStream file = KubernetesSchemas.class.getResourceAsStream(name)) {
            if (file == null) {
                return List.of(kind + " has neither a class nor a schema");
            }
            Schema schema = REGISTRY.getSchema(file, InputFormat.YAML);
            return schema.validate(object.toString(), InputFormat.JSON).stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
