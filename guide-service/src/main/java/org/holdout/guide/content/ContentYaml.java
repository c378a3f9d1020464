package org.holdout.guide.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.stream.Collectors;

/**
 * Reads YAML strictly: no unknown field, no field twice, no value of another type, no character that cannot be seen;
 * enum codes in small letters.
 */
final class ContentYaml {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new ReadableText())
                    .addKeyDeserializer(String.class, new ReadableText.Key()))
            .build();

    private ContentYaml() {}

    static <T> T read(String name, String text, Class<T> type) throws BrokenContentException {
        try {
            return YAML.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new BrokenContentException(new ContentProblem(name, line(text, e), field(e), message(e)));
        }
    }

    private static String field(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String message(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "is no field; known are " + unknown.getKnownPropertyIds();
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "\"" + format.getValue() + "\" is none of the values that it may have";
            case JsonMappingException mapping -> "has a value that does not fit: " + mapping.getOriginalMessage();
            default -> "is no readable YAML: " + e.getOriginalMessage();
        };
    }

    /** The reader itself only knows how far it has come, which may be the end of the part that holds the field. */
    private static int line(String text, JsonProcessingException e) {
        String field = field(e);
        int line = field.isEmpty() ? 0 : ContentLines.of(text).line(field);
        return line > 0 || e.getLocation() == null
                ? line
                : Math.max(0, e.getLocation().getLineNr());
    }
}
