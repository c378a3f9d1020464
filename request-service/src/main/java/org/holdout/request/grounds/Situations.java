package org.holdout.request.grounds;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.holdout.request.content.ContentYaml;
import org.holdout.request.words.Refusals;

/** The situations that a person can name, in the content's order. */
@Startup
@ApplicationScoped
public class Situations {

    private static final String RESOURCE = "/content/situations.yaml";

    private final List<Situation> all = List.of(ContentYaml.read(RESOURCE, Situation[].class));

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
}
