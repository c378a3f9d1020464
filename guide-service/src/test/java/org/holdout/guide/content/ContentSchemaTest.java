package org.holdout.guide.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.holdout.guide.guide.GuideRecord;
import org.holdout.guide.guide.GuideTexts;
import org.holdout.guide.source.Source;
import org.holdout.guide.vendor.Link;
import org.holdout.guide.vendor.OptOut;
import org.holdout.guide.vendor.PolicyDate;
import org.holdout.guide.vendor.RegionalVariant;
import org.holdout.guide.vendor.VendorRecord;
import org.holdout.guide.vendor.VendorTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentSchemaTest {

    private static final Map<String, Class<? extends Record>> RECORDS = Map.of(
            "vendor", VendorRecord.class,
            "vendorTexts", VendorTexts.class,
            "guide", GuideRecord.class,
            "guideTexts", GuideTexts.class,
            "source", Source.class,
            "optOut", OptOut.class,
            "regionalVariant", RegionalVariant.class,
            "link", Link.class,
            "policy", PolicyDate.class);

    static Stream<ContentFile> files() {
        return ContentFiles.packaged().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyContentFileKeepsTheSchema(ContentFile file) {
        List<String> errors = schema("content/vendor.schema.json").validate(file.text(), InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();

        assertEquals(List.of(), errors);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyContentFileTellsEditorsItsSchema(ContentFile file) {
        assertTrue(file.text().startsWith("# yaml-language-server: $schema=../vendor.schema.json\n"), file.name());
    }

    @Test
    void theRegionsKeepTheirSchema() {
        assertEquals(
                List.of(),
                schema("content/regions.schema.json").validate(resource("content/regions.yaml"), InputFormat.YAML));
    }

    @Test
    void theSchemaRefusesAnUnknownField() {
        String wrong = "vendor:\n  colour: red\n";

        assertTrue(schema("content/vendor.schema.json").validate(wrong, InputFormat.YAML).stream()
                .anyMatch(error -> error.toString().contains("colour")));
    }

    @Test
    void theSchemaDescribesTheFieldsThatAreRead() throws IOException {
        JsonNode parts = new ObjectMapper()
                .readTree(resource("content/vendor.schema.json"))
                .get("$defs");

        for (Map.Entry<String, Class<? extends Record>> part : RECORDS.entrySet()) {
            Set<String> described = new TreeSet<>();
            parts.get(part.getKey()).get("properties").fieldNames().forEachRemaining(described::add);
            Set<String> read = Arrays.stream(part.getValue().getRecordComponents())
                    .map(component -> component.getName())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(read, described, part.getKey());
        }
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(name), InputFormat.JSON);
    }

    private static String resource(String name) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
