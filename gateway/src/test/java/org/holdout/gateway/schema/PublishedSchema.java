package org.holdout.gateway.schema;

import graphql.language.AbstractDescribedNode;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.schema.diff.DiffCategory;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A schema's text, and what is asked of it: everything is described, whatever is deprecated says what to use and until when it
 * stays, and nothing goes before that day.
 */
record PublishedSchema(String text) {
    /** What the reason of a deprecation says, in words that a test can read. */
    private static final Pattern REASON = Pattern.compile("Use .+ instead\\. Stays until (\\d{4}-\\d{2}-\\d{2})\\.");

    private static final Set<DiffCategory> LOSSES = Set.of(DiffCategory.MISSING, DiffCategory.DEPRECATION_REMOVED);

    /** Types and fields, by their coordinates, such as {@code Guide.title}, that say nothing of themselves. */
    List<String> undescribed() {
        return nodes().entrySet().stream()
                .filter(node -> !(node.getValue() instanceof AbstractDescribedNode<?> described
                        && isSaid(described.getDescription())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Deprecated things whose reason does not say what to use and until when they stay. */
    List<String> deprecatedWithoutAWayOut() {
        return reasons().entrySet().stream()
                .filter(reason -> lastDay(reason.getValue()) == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What breaks clients of the released schema, but for what it announced to stay until a day that is over. */
    List<String> breakagesOf(PublishedSchema released, LocalDate today) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(released.text, text), reporter);
        return reporter.getBreakages().stream()
                .filter(event -> !isAnnounced(event, released, today))
                .map(event -> coordinate(event) + ": " + event.getReasonMsg())
                .distinct()
                .toList();
    }

    private static String coordinate(DiffEvent event) {
        return event.getFieldName() == null ? event.getTypeName() : event.getTypeName() + "." + event.getFieldName();
    }

    /** Whether what is gone was announced to stay until a day that is over; an event names the field or type, not what it has lost. */
    private boolean isAnnounced(DiffEvent event, PublishedSchema released, LocalDate today) {
        Map<String, String> announced = released.reasons();
        String whole = coordinate(event);
        if (isOver(announced.get(whole), today)) {
            return true;
        }
        Set<String> gone = new TreeSet<>(released.argumentsAndValues().keySet());
        gone.removeAll(argumentsAndValues().keySet());
        gone.removeIf(part -> !part.startsWith(whole + "(") && !part.startsWith(whole + "."));
        return LOSSES.contains(event.getCategory())
                && !gone.isEmpty()
                && gone.stream().allMatch(part -> isOver(announced.get(part), today));
    }

    private static boolean isOver(String reason, LocalDate today) {
        LocalDate lastDay = reason == null ? null : lastDay(reason);
        return lastDay != null && lastDay.isBefore(today);
    }

    private static LocalDate lastDay(String reason) {
        Matcher said = REASON.matcher(reason);
        try {
            return said.matches() ? LocalDate.parse(said.group(1)) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean isSaid(Description description) {
        return description != null && !description.getContent().isBlank();
    }

    private Map<String, String> reasons() {
        Map<String, Node<?>> nodes = nodes();
        nodes.putAll(argumentsAndValues());
        return nodes.entrySet().stream()
                .filter(node ->
                        node.getValue() instanceof DirectivesContainer<?> marked && marked.hasDirective("deprecated"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        node -> reason(((DirectivesContainer<?>) node.getValue())
                                .getDirectives("deprecated")
                                .getFirst())));
    }

    private static String reason(Directive deprecated) {
        return deprecated.getArgument("reason") != null
                        && deprecated.getArgument("reason").getValue() instanceof StringValue reason
                ? reason.getValue()
                : "";
    }

    private Map<String, Node<?>> nodes() {
        TypeDefinitionRegistry registry = new SchemaParser().parse(text);
        Map<String, Node<?>> nodes = new TreeMap<>();
        for (TypeDefinition<?> type : registry.types().values()) {
            nodes.put(type.getName(), type);
            switch (type) {
                case ObjectTypeDefinition object -> {
                    for (FieldDefinition field : object.getFieldDefinitions()) {
                        nodes.put(type.getName() + "." + field.getName(), field);
                    }
                }
                case InputObjectTypeDefinition input -> {
                    for (InputValueDefinition field : input.getInputValueDefinitions()) {
                        nodes.put(type.getName() + "." + field.getName(), field);
                    }
                }
                default -> {
                    // it has no fields
                }
            }
        }
        return nodes;
    }

    /** Arguments by their coordinates, such as {@code Query.guide(id:)}, and values of enums, such as {@code Actor.PERSON}. */
    private Map<String, Node<?>> argumentsAndValues() {
        Map<String, Node<?>> nodes = new TreeMap<>();
        for (TypeDefinition<?> type : new SchemaParser().parse(text).types().values()) {
            if (type instanceof ObjectTypeDefinition object) {
                for (FieldDefinition field : object.getFieldDefinitions()) {
                    for (InputValueDefinition argument : field.getInputValueDefinitions()) {
                        nodes.put(type.getName() + "." + field.getName() + "(" + argument.getName() + ":)", argument);
                    }
                }
            } else if (type instanceof EnumTypeDefinition choice) {
                for (EnumValueDefinition value : choice.getEnumValueDefinitions()) {
                    nodes.put(type.getName() + "." + value.getName(), value);
                }
            }
        }
        return nodes;
    }
}
