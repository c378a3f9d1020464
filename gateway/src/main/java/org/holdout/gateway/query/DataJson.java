package org.holdout.gateway.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import graphql.ExecutionResult;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/**
 * An answer as JSON. What succeeded is written straight from the executed data; SmallRye builds a tree of JSON values first, which
 * takes several times as long.
 */
final class DataJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private DataJson() {}

    static Buffer of(ExecutionResponse response) {
        ExecutionResult result = response.getExecutionResult();
        return result.getErrors().isEmpty()
                        && result.getExtensions() == null
                        && result.getData() instanceof Map<?, ?> data
                ? written(data)
                : Buffer.buffer(response.getExecutionResultAsString());
    }

    private static Buffer written(Map<?, ?> data) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
                json.writeStartObject();
                json.writeFieldName("data");
                write(json, data);
                json.writeEndObject();
            }
            return Buffer.buffer(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeFieldName((String) entry.getKey());
                    write(json, entry.getValue());
                }
                json.writeEndObject();
            }
            case Collection<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    write(json, item);
                }
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Number number -> json.writeNumber(number.toString());
            case Enum<?> code -> json.writeString(code.name());
            default -> json.writeString(value.toString());
        }
    }
}
