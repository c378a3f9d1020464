package org.holdout.comparison.content;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.stream.Collectors;

/** Strict YAML: an unknown, repeated or missing field is an error that names the file and the field. */
public final class ContentYaml {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ContentYaml() {}

    /**
     * Reads a file into its record.
     *
     * @param file the file's name for the error
     * @throws ContentException when it is not such a file
     */
    public static <T> T read(String file, byte[] content, Class<T> record) {
        try {
            T read = YAML.readValue(content, record);
            if (read == null) {
                throw new ContentException(file, "the whole file", "is empty");
            }
            return read;
        } catch (JsonMappingException e) {
            throw new ContentException(file, path(e), reason(e));
        } catch (JacksonException e) {
            throw new ContentException(
                    file, "line " + e.getLocation().getLineNr(), "is not YAML: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new ContentException(file, "the whole file", "cannot be read");
        }
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "the whole file" : path.replaceFirst("^\\.", "");
    }

    private static String reason(JsonMappingException e) {
        Throwable cause = e.getCause();
        return firstLine(
                cause instanceof IllegalArgumentException || cause instanceof NullPointerException
                        ? cause.getMessage()
                        : e.getOriginalMessage());
    }

    private static String firstLine(String message) {
        return String.valueOf(message).lines().findFirst().orElse("is wrong");
    }
}
