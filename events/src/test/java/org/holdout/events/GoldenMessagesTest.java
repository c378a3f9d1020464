package org.holdout.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that were published once and must be readable for ever. */
class GoldenMessagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<String> types() {
        return EventJson.TYPES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGoldenMessageIsReadAsItsRecord(String type) throws IOException {
        Event event = EventJson.read(type, golden(type)).orElseThrow();

        assertInstanceOf(EventJson.TYPES.get(type), event);
        assertEquals(type, event.type());
        assertEquals(JSON.readTree(golden(type)), JSON.readTree(EventJson.write(event)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aGoldenMessageIsValidByItsSchema(String type) throws IOException {
        assertEquals(List.of(), errors(type, golden(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaKnowsExactlyTheRecordsFields(String type) throws IOException {
        Set<String> components = Stream.of(EventJson.TYPES.get(type).getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet());

        Set<String> properties =
                JSON.readTree(resource("/schemas/" + type + ".json")).get("properties").properties().stream()
                        .map(property -> property.getKey())
                        .collect(Collectors.toSet());

        assertEquals(components, properties);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theKeyIsTheIdThatTheTopicIsOrderedBy(String type) throws IOException {
        Event event = EventJson.read(type, golden(type)).orElseThrow();

        String idField = switch (event.topic()) {
            case Topics.REQUESTS -> type.contains("mandate") ? "mandateId" : "requestId";
            case Topics.GUIDES -> "guideId";
            default -> "vendor";
        };
        assertEquals(JSON.readTree(golden(type)).get(idField).asText(), event.key());
    }

    @Test
    void everyEventHasATypeOfItsOwn() {
        assertEquals(Set.of(Event.class.getPermittedSubclasses()), Set.copyOf(EventJson.TYPES.values()));
    }

    @Test
    void aSchemaRefusesAFieldItDoesNotKnow() {
        byte[] json = "{\"requestId\":\"0192f0c1-7d6a-7c3e-9a55-3f0b6c1d2e4f\",\"version\":8,\"name\":\"x\"}"
                .getBytes(StandardCharsets.UTF_8);

        assertEquals(1, errors("org.holdout.request.erased.v1", json).size());
    }

    @Test
    void aSchemaRefusesTextInPlaceOfACode() {
        byte[] json = "{\"vendor\":\"meta\",\"dimension\":\"Some words about somebody\",\"region\":\"DE\"}"
                .getBytes(StandardCharsets.UTF_8);

        assertEquals(1, errors("org.holdout.fact.doubted.v1", json).size());
    }

    static List<Error> errors(String type, byte[] json) {
        Schema schema = SCHEMAS.getSchema(new String(resource("/schemas/" + type + ".json"), StandardCharsets.UTF_8));
        return schema.validate(
                new String(json, StandardCharsets.UTF_8),
                InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static byte[] golden(String type) {
        return resource("/golden/" + type + ".json");
    }

    private static byte[] resource(String path) {
        try (InputStream resource = GoldenMessagesTest.class.getResourceAsStream(path)) {
            assertNotNull(resource, path + " is missing");
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
