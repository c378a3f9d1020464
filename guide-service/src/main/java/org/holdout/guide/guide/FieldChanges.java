package org.holdout.guide.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells two states of a guide apart, field by field. */
@ApplicationScoped
class FieldChanges {

    /** Said of a guide that its file no longer has. */
    static final List<FieldChange> GONE = List.of(new FieldChange("retired", List.of(), List.of("true")));

    private static final String TRANSLATIONS = "translations";
    private static final String SOURCES = "sources";

    private final ObjectMapper json;

    FieldChanges(ObjectMapper json) {
        this.json = json;
    }

    /** What differs, in the order of the fields. */
    List<FieldChange> between(GuideDocument before, GuideDocument after) {
        Map<String, List<String>> old = values(before);
        Map<String, List<String>> young = values(after);
        Set<String> fields = new LinkedHashSet<>(old.keySet());
        fields.addAll(young.keySet());
        return fields.stream()
                .map(field -> new FieldChange(
                        field, old.getOrDefault(field, List.of()), young.getOrDefault(field, List.of())))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private Map<String, List<String>> values(GuideDocument document) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        json.valueToTree(document.guide()).properties().forEach(field -> {
            if (!field.getKey().equals(TRANSLATIONS) && !field.getKey().equals(SOURCES)) {
                values.put(field.getKey(), values(field.getValue()));
            }
        });
        json.valueToTree(document.guide().translations())
                .properties()
                .forEach(language -> language.getValue()
                        .properties()
                        .forEach(field ->
                                values.put(language.getKey() + "." + field.getKey(), values(field.getValue()))));
        values.put(
                SOURCES,
                document.sources().stream()
                        .map(source -> source.title() + (source.date() == null ? "" : " (" + source.date() + ")"))
                        .toList());
        return values;
    }

    /** An entry that is null in a translation says nothing. */
    private static List<String> values(JsonNode node) {
        List<String> values = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> {
                if (!item.isNull()) {
                    values.add(item.asText());
                }
            });
        } else if (!node.isNull()) {
            values.add(node.asText());
        }
        return List.copyOf(values);
    }
}
