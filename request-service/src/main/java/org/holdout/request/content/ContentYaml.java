package org.holdout.request.content;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the content that comes with the service. */
public final class ContentYaml {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new JavaTimeModule())
            .build();

    private ContentYaml() {}

    /**
     * Reads a file.
     *
     * @param resource where it lies on the class path, such as {@code /content/letters.yaml}
     * @throws UncheckedIOException naming it, when it is missing, or has a field or a value that {@code type} does not know
     */
    public static <T> T read(String resource, Class<T> type) {
        try (InputStream in = ContentYaml.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("There is no such file.");
            }
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
