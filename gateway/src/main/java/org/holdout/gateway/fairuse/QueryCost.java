package org.holdout.gateway.fairuse;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many fields an answer to a document can have: each field counts once, what is below a list as often as its {@code first} says.
 * It looks at the text alone, so it costs little, and a document that is wrong costs little too.
 */
final class QueryCost {
    /** What a page holds when {@code first} is left out, and at most. */
    private static final int PAGE = 20;

    private static final int MAX_PAGE = 100;
    private static final String FIRST = "first";
    private static final String EDGES = "edges";

    /** The list that comes whole and has pages below it. */
    private static final String WEBHOOKS = "webhooks";

    private final Map<String, FragmentDefinition> fragments;
    private final JsonObject variables;
    private final int webhooks;
    private final Map<String, Long> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private QueryCost(Document document, JsonObject variables, int webhooks) {
        fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment, (one, other) -> one));
        this.variables = variables;
        this.webhooks = webhooks;
    }

    /**
     * The fields of all the document's operations together, at least 1.
     *
     * @param webhooks how many an organisation has at most
     */
    static long fields(Document document, JsonObject variables, int webhooks) {
        QueryCost cost = new QueryCost(document, variables, webhooks);
        return Math.max(
                1,
                document.getDefinitionsOfType(OperationDefinition.class).stream()
                        .mapToLong(operation -> cost.below(operation.getSelectionSet(), PAGE))
                        .reduce(0, QueryCost::sum));
    }

    private long below(SelectionSet selections, int page) {
        if (selections == null) {
            return 0;
        }
        long fields = 0;
        for (Selection<?> selection : selections.getSelections()) {
            fields = sum(fields, of(selection, page));
        }
        return fields;
    }

    private long of(Selection<?> selection, int page) {
        return switch (selection) {
            case Field field -> of(field, page);
            case InlineFragment fragment -> below(fragment.getSelectionSet(), page);
            case FragmentSpread spread -> of(spread.getName(), page);
            default -> 0;
        };
    }

    private long of(Field field, int page) {
        long below = below(field.getSelectionSet(), first(field));
        int times = switch (field.getName()) {
            case EDGES -> page;
            case WEBHOOKS -> webhooks;
            default -> 1;
        };
        return sum(1, product(times, below));
    }

    /** A fragment is counted once for each page size; one that leads back to itself ends there. */
    private long of(String fragment, int page) {
        String key = fragment + " " + page;
        Long cost = known.get(key);
        if (cost != null) {
            return cost;
        }
        FragmentDefinition definition = fragments.get(fragment);
        if (definition == null || !open.add(fragment)) {
            return 0;
        }
        long counted = below(definition.getSelectionSet(), page);
        open.remove(fragment);
        known.put(key, counted);
        return counted;
    }

    private int first(Field field) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(FIRST))
                .map(Argument::getValue)
                .findFirst()
                .map(this::size)
                .orElse(PAGE);
    }

    private int size(Value<?> value) {
        return switch (value) {
            case IntValue number -> bounded(number.getValue());
            case VariableReference variable
            when variables != null && variables.get(variable.getName()) instanceof JsonNumber number ->
                bounded(number.bigDecimalValue().toBigInteger());
            default -> MAX_PAGE;
        };
    }

    private static int bounded(BigInteger size) {
        return size.max(BigInteger.ONE).min(BigInteger.valueOf(MAX_PAGE)).intValueExact();
    }

    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long product(int times, long value) {
        return value > Long.MAX_VALUE / times ? Long.MAX_VALUE : times * value;
    }
}
