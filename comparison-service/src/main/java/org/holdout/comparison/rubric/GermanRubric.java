package org.holdout.comparison.rubric;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.inject.Singleton;
import java.util.Map;
import org.holdout.comparison.content.ContentException;
import org.holdout.comparison.content.ContentFiles;

/**
 * The German of the dimensions, as the file that comes with the service has it. While another version of the service has described
 * them, what this file does not know stays English; so does everything while this file is wrong, which the health says.
 */
@Singleton
class GermanRubric {

    private final Map<String, DimensionsFile.Entry> entries;

    GermanRubric(ContentFiles files) {
        entries = read(files);
    }

    /** A dimension in German. */
    Dimension of(Dimension english) {
        DimensionsFile.Entry entry = entries.get(english.id());
        return entry == null ? english : english.inGerman(entry);
    }

    private static Map<String, DimensionsFile.Entry> read(ContentFiles files) {
        try {
            return DimensionsFile.read(files.read(DimensionsFile.NAME)).dimensions().stream()
                    .collect(toUnmodifiableMap(DimensionsFile.Entry::id, identity()));
        } catch (ContentException wrong) {
            return Map.of();
        }
    }
}
