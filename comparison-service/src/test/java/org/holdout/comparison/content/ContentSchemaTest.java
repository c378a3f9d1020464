package org.holdout.comparison.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSchemaTest {

    private static final Path CONTENT = Path.of("src/main/resources/content");

    @ParameterizedTest
    @ValueSource(strings = {"dimensions", "regions", "vendors"})
    void theFileFollowsItsSchema(String name) throws IOException {
        assertFollows(name, CONTENT.resolve(name + ".yaml"));
    }

    @ParameterizedTest
    @MethodSource("factFiles")
    void everyFileOfFactsFollowsItsSchema(Path file) throws IOException {
        assertFollows("facts", file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dimensions/0/name", "/dimensions/0/question", "/dimensions/0/scale/0/meaning"})
    void aTextOfTheRubricWithoutItsGermanIsRefused(String place) throws IOException {
        JsonNode rubric =
                new YAMLMapper().readTree(CONTENT.resolve("dimensions.yaml").toFile());
        ((ObjectNode) rubric.at(place)).remove("de");

        assertEquals(
                List.of(place),
                schema("dimensions").validate(rubric.toString(), InputFormat.JSON).stream()
                        .map(error -> error.getInstanceLocation().toString())
                        .toList());
    }

    @Test
    void everyFileOfFactsIsListedAndEveryListedOneIsThere() throws IOException {
        List<String> listed = new ArrayList<>();
        new YAMLMapper()
                .readTree(CONTENT.resolve("vendors.yaml").toFile())
                .path("vendors")
                .forEach(id -> listed.add(id.asText()));

        List<String> files = factFiles()
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .sorted()
                .toList();

        assertEquals(40, listed.size());
        assertEquals(files, listed.stream().sorted().toList());
    }

    static Stream<Path> factFiles() throws IOException {
        try (Stream<Path> files = Files.list(CONTENT.resolve("facts"))) {
            return files.sorted().toList().stream();
        }
    }

    private static void assertFollows(String schemaName, Path file) throws IOException {
        JsonNode document = new YAMLMapper().readTree(file.toFile());
        assertEquals(List.of(), schema(schemaName).validate(document.toString(), InputFormat.JSON));
    }

    private static Schema schema(String name) throws IOException {
        try (InputStream file = Files.newInputStream(CONTENT.resolve("schema/" + name + ".schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file);
        }
    }
}
