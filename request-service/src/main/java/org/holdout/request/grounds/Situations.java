package org.holdout.request.grounds;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.holdout.request.words.Refusals;

/** The situations that a person can name, in the content's order. */
@Startup
@ApplicationScoped
public class Situations {

    private static final String RESOURCE = "/content/situations.yaml";

    private final List<Situation> all = read();

    /** Every situation. */
    public List<Situation> all() {
        return all;
    }

    /** Those of these ids, in the content's order; ids that are no longer known are left out. */
    public List<Situation> of(List<String> ids) {
        return all.stream().filter(s -> ids.contains(s.id())).toList();
    }

    /** The ids, each once and known; null stays null. INVALID_INPUT that names {@code situations}. */
    public List<String> checked(List<String> ids) {
        if (ids == null) {
            return null;
        }
        List<String> known = all.stream().map(Situation::id).toList();
        if (ids.stream().anyMatch(id -> !known.contains(Objects.requireNonNullElse(id, "")))) {
            throw Refusals.invalid(
                    "situations", "refused.situations", known.stream().collect(Collectors.joining(", ")));
        }
        return known.stream().filter(ids::contains).toList();
    }

    private static List<Situation> read() {
        try (InputStream in = Situations.class.getResourceAsStream(RESOURCE)) {
            return List.copyOf(YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, new TypeReference<List<Situation>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
