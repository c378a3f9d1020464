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
 * @param nesting how deep its selections lie at most, inline fragments and spreads as well as fields
 */
record DocumentSize(int depth, long fields, int nesting) {
    private static final DocumentSize NONE = new DocumentSize(0, 0, 0);

    /**
     * The size of a document.
     *
     * @param maxNesting how deep selections are followed; {@code nesting} is more than that for a document that goes deeper, and what
     *     lies there is not counted, as each level takes some of the stack
     */
    static DocumentSize of(Document document, int maxNesting) {
        Fragments fragments = new Fragments(document, maxNesting);
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .map(operation -> fragments.below(operation.getSelectionSet(), 1))
                .reduce(NONE, DocumentSize::larger);
    }

    private DocumentSize larger(DocumentSize other) {
        return new DocumentSize(
                Math.max(depth, other.depth), Math.max(fields, other.fields), Math.max(nesting, other.nesting));
    }

    /** Beside each other. */
    private DocumentSize and(DocumentSize other) {
        long both = fields + other.fields;
        return new DocumentSize(
                Math.max(depth, other.depth), both < 0 ? Long.MAX_VALUE : both, Math.max(nesting, other.nesting));
    }

    /** Below a field. */
    private DocumentSize below() {
        return new DocumentSize(depth + 1, 1, nesting + 1).and(this);
    }

    /** Within a fragment. */
    private DocumentSize within() {
        return new DocumentSize(depth, fields, nesting + 1);
    }

    /** Counts each fragment once; one that leads back to itself ends there, and is refused as wrong later. */
    private static final class Fragments {
        private final Map<String, FragmentDefinition> definitions;
        private final Map<String, DocumentSize> known = new HashMap<>();
        private final int maxNesting;

        Fragments(Document document, int maxNesting) {
            definitions = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                    .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment, (one, other) -> one));
            this.maxNesting = maxNesting;
        }

        /**
         * The size of these selections.
         *
         * @param level how deep they lie
         */
        DocumentSize below(SelectionSet selections, int level) {
            DocumentSize size = NONE;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    size = size.and(of(selection, level));
                }
            }
            return size;
        }

        private DocumentSize of(Selection<?> selection, int level) {
            if (level > maxNesting) {
                return NONE.within();
            }
            return switch (selection) {
                case Field field -> below(field.getSelectionSet(), level + 1).below();
                case FragmentSpread spread -> of(spread.getName(), level + 1).within();
                case SelectionSetContainer<?> inline ->
                    below(inline.getSelectionSet(), level + 1).within();
                default -> NONE;
            };
        }

        private DocumentSize of(String fragment, int level) {
            DocumentSize size = known.get(fragment);
            FragmentDefinition definition = definitions.get(fragment);
            if (size != null || definition == null) {
                return size == null ? NONE : size;
            }
            known.put(fragment, NONE);
            DocumentSize counted = below(definition.getSelectionSet(), level);
            known.put(fragment, counted);
            return counted;
        }
    }
}
