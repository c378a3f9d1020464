package org.holdout.gateway.page;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A page as the services answer it: items in order, and where the list goes on.
 *
 * @param nearest nothing matched the search, and the items are the nearest by likeness
 */
public record Page<T>(List<T> items, String endCursor, boolean hasNextPage, Integer total, boolean nearest) {
    public Page {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** One edge for each item; the last carries the page's cursor, as the services give no other. */
    public <E> List<E> edges(BiFunction<String, T, E> edge) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> edge.apply(i == items.size() - 1 ? endCursor : null, items.get(i)))
                .toList();
    }

    /** Whether and where the list goes on. */
    public PageInfo info() {
        return new PageInfo(hasNextPage, endCursor);
    }
}
