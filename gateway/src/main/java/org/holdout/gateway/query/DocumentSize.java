package org.holdout.gateway.query;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SelectionSetContainer;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How large a document is, fragments put in where they are used. It is counted on the text, once for each document that is kept,
 * so what a condition leaves out counts too.
 *
 * @param depth how deep its fields lie at most; 1 for those of an operation itself
 * @param fields how many there are in its largest operation
 */
record DocumentSize(int depth, long fields) {
    private static final DocumentSize NONE = new DocumentSize(0, 0);

    static DocumentSize of(Document document) {
        Fragments fragments = new Fragments(document);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> fragments.below(operation.getSelectionSet()))
                .reduce(NONE, DocumentSize::larger);
    }

    private DocumentSize larger(DocumentSize other) {
        return new DocumentSize(Math.max(depth, other.depth), Math.max(fields, other.fields));
    }

    /** Beside each other. */
    private DocumentSize and(DocumentSize other) {
        long both = fields + other.fields;
        return new DocumentSize(Math.max(depth, other.depth), both < 0 ? Long.MAX_VALUE : both);
    }

    /** Below a field. */
    private DocumentSize below() {
        return new DocumentSize(depth + 1, 1).and(this);
    }

    /** Counts each fragment once; one that leads back to itself ends there, and is refused as wrong later. */
    private static final class Fragments {
        private final Map<String, FragmentDefinition> definitions;
        private final Map<String, DocumentSize> known = new HashMap<>();

        Fragments(Document document) {
            definitions = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                    .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment, (one, other) -> one));
        }

        DocumentSize below(SelectionSet selections) {
            return selections == null
                    ? NONE
                    : selections.getSelections().stream().map(this::of).reduce(NONE, DocumentSize::and);
        }

        private DocumentSize of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> below(field.getSelectionSet()).below();
                case FragmentSpread spread -> of(spread.getName());
                case SelectionSetContainer<?> inline -> below(inline.getSelectionSet());
                default -> NONE;
            };
        }

        private DocumentSize of(String fragment) {
            DocumentSize size = known.get(fragment);
            FragmentDefinition definition = definitions.get(fragment);
            if (size != null || definition == null) {
                return size == null ? NONE : size;
            }
            known.put(fragment, NONE);
            DocumentSize counted = below(definition.getSelectionSet());
            known.put(fragment, counted);
            return counted;
        }
    }
}
