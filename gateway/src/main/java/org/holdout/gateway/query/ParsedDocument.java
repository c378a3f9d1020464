package org.holdout.gateway.query;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SelectionSetContainer;
import java.util.Locale;

/** A document, and what is asked of it with each call. */
record ParsedDocument(Document document, DocumentSize size, boolean hasQueriesOnly, boolean hasOutcomes) {
    /** What became of requests changes with them, and nothing tells when; fields on it have this in their names. */
    private static final String OUTCOME = "outcome";

    /** Whether its answers may be kept: nothing is changed by it, and whatever changes what it shows is told. */
    boolean isKeepable() {
        return hasQueriesOnly && !hasOutcomes;
    }

    /**
     * What is asked of a document.
     *
     * @param maxNesting how deep its selections are followed
     */
    static ParsedDocument of(Document document, int maxNesting) {
        return new ParsedDocument(
                document,
                DocumentSize.of(document, maxNesting),
                document.getDefinitionsOfType(OperationDefinition.class).stream()
                        .allMatch(operation -> operation.getOperation() == OperationDefinition.Operation.QUERY),
                document.getDefinitions().stream()
                        .anyMatch(definition -> definition instanceof SelectionSetContainer<?> container
                                && asksForOutcomes(container)));
    }

    /** Follows no spread, and within one definition the parser bounds how deep selections lie. */
    private static boolean asksForOutcomes(SelectionSetContainer<?> container) {
        SelectionSet below = container.getSelectionSet();
        return below != null && below.getSelections().stream().anyMatch(ParsedDocument::isOrHasOutcomes);
    }

    private static boolean isOrHasOutcomes(Selection<?> selection) {
        return (selection instanceof Field field
                        && field.getName().toLowerCase(Locale.ROOT).contains(OUTCOME))
                || (selection instanceof SelectionSetContainer<?> container && asksForOutcomes(container));
    }
}
