package org.holdout.gateway.fairuse;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many fields an answer to a document can have: each field counts once, what is below a list as often as its {@code first} says.
 * What makes a service do more than that counts as more fields. It looks at the text alone, so counting takes no time worth mentioning. It
 * is asked only of documents within the bounds; one that is refused for its text costs {@link FairUse#LEAST}.
 */
final class QueryCost {
    /** What a page holds when {@code first} is left out, and at most. */
    private static final int PAGE = 20;

    private static final int LONG_PAGE = 50;
    private static final int MAX_PAGE = 100;

    /** What a call of its own to a service counts as; the first of an operation is free. */
    private static final int CALL = 50;

    /** What beginning a draft counts as. */
    private static final int DRAFT = 10;

    /** How many drafts a call begins when nobody can say, and at most. */
    private static final int MAX_DRAFTS = 500;

    /** The lists whose pages are long when {@code first} is left out. */
    private static final Set<String> LONG_PAGES = Set.of("requestImports", "report");

    /** The fields that ask a service once for each thing that has them. */
    private static final Set<String> CALLS =
            Set.of("clients", "deliveries", "letter", "mandates", "members", "report", "webhook", "webhooks");

    /** Those right below a root field whose names mean something else elsewhere, or that nothing else has. */
    private static final Map<String, Set<String>> CALLS_BELOW = Map.of(
            "createWebhook", Set.of(),
            "guideChanged", Set.of("guide"),
            "me",
                    Set.of(
                            "calendarAddress",
                            "contact",
                            "mandates",
                            "noticeSettings",
                            "notices",
                            "profile",
                            "ticks",
                            "unreadNotices"),
            "operations", Set.of("deadLetters", "imports", "mail", "policyImports", "services", "unmatchedMail"),
            "requestChanged", Set.of("request"),
            "rotateWebhookSecret", Set.of());

    private static final String DRAFTS = "draftRequests";
    private static final String INPUTS = "inputs";
    private static final String FIRST = "first";
    private static final String EDGES = "edges";

    /** The list that comes whole and has pages below it. */
    private static final String WEBHOOKS = "webhooks";

    private final Map<String, FragmentDefinition> fragments;
    private final JsonObject variables;
    private final int webhooks;
    private final Map<Spread, Long> known = new HashMap<>();
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
                        .mapToLong(cost::of)
                        .reduce(0, QueryCost::sum));
    }

    private long of(OperationDefinition operation) {
        long fields = below(operation.getSelectionSet(), Place.ROOT);
        return fields == Long.MAX_VALUE ? fields : Math.max(0, fields - CALL);
    }

    private long below(SelectionSet selections, Place place) {
        if (selections == null) {
            return 0;
        }
        long fields = 0;
        for (Selection<?> selection : selections.getSelections()) {
            fields = sum(fields, of(selection, place));
        }
        return fields;
    }

    private long of(Selection<?> selection, Place place) {
        return switch (selection) {
            case Field field -> of(field, place);
            case InlineFragment fragment -> below(fragment.getSelectionSet(), place);
            case FragmentSpread spread -> of(spread.getName(), place);
            default -> 0;
        };
    }

    private long of(Field field, Place place) {
        String name = field.getName();
        long below =
                below(field.getSelectionSet(), new Place(false, CALLS_BELOW.getOrDefault(name, CALLS), first(field)));
        long fields = switch (name) {
            case EDGES -> product(place.page(), below);
            case WEBHOOKS -> product(webhooks, below);
            case DRAFTS -> product(drafts(field), sum(DRAFT, below));
            default -> below;
        };
        return sum(place.isCall(name) ? 1 + CALL : 1, fields);
    }

    /** A fragment is counted once for each kind of place; one that leads back to itself ends there. */
    private long of(String fragment, Place place) {
        Spread key = new Spread(fragment, place);
        Long cost = known.get(key);
        if (cost != null) {
            return cost;
        }
        FragmentDefinition definition = fragments.get(fragment);
        if (definition == null || !open.add(fragment)) {
            return 0;
        }
        long counted = below(definition.getSelectionSet(), place);
        open.remove(fragment);
        known.put(key, counted);
        return counted;
    }

    private int first(Field field) {
        return argument(field, FIRST).map(this::size).orElse(LONG_PAGES.contains(field.getName()) ? LONG_PAGE : PAGE);
    }

    private int drafts(Field field) {
        return argument(field, INPUTS).map(this::entries).orElse(1);
    }

    private static Optional<Value<?>> argument(Field field, String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .<Value<?>>map(Argument::getValue)
                .findFirst();
    }

    private int entries(Value<?> value) {
        int entries = switch (value) {
            case ArrayValue list -> list.getValues().size();
            case ObjectValue one -> 1;
            case VariableReference variable when variables != null -> entries(variables.get(variable.getName()));
            default -> MAX_DRAFTS;
        };
        return Math.clamp(entries, 1, MAX_DRAFTS);
    }

    private static int entries(JsonValue value) {
        return switch (value) {
            case JsonArray list -> list.size();
            case JsonObject one -> 1;
            case null, default -> MAX_DRAFTS;
        };
    }

    private int size(Value<?> value) {
        return switch (value) {
            case IntValue number -> bounded(new BigDecimal(number.getValue()));
            case VariableReference variable
            when variables != null && variables.get(variable.getName()) instanceof JsonNumber number ->
                bounded(number.bigDecimalValue());
            default -> MAX_PAGE;
        };
    }

    /** Compares before it converts: written out, a number such as 1e700000000 has hundreds of millions of digits. */
    private static int bounded(BigDecimal size) {
        return size.max(BigDecimal.ONE).min(BigDecimal.valueOf(MAX_PAGE)).intValue();
    }

    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long product(int times, long value) {
        return value > Long.MAX_VALUE / times ? Long.MAX_VALUE : times * value;
    }

    /**
     * Where fields stand.
     *
     * @param root whether they are an operation's own, each of which is a call
     * @param calls the names of those that are calls otherwise
     * @param page how often what is below {@code edges} comes
     */
    private record Place(boolean root, Set<String> calls, int page) {
        static final Place ROOT = new Place(true, CALLS, PAGE);

        boolean isCall(String name) {
            return root || calls.contains(name);
        }
    }

    /** A fragment in a place. */
    private record Spread(String fragment, Place place) {}
}
