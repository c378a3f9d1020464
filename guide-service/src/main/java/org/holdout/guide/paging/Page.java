package org.holdout.guide.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param endCursor where the next page starts; absent on an empty page
 * @param hasNextPage whether anything follows
 * @param total how many items all pages hold; absent where they are not counted
 * @param nearest true when nothing matched the search and these are the nearest by likeness; left out otherwise
 */
public record Page<T>(
        List<T> items,
        String endCursor,
        boolean hasNextPage,
        Long total,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean nearest) {

    /** The only page of a list that is answered whole. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, false, (long) items.size(), false);
    }

    /**
     * The page that starts {@code found}.
     *
     * @param found at most one item more than the page holds; the surplus one only tells that there is a next page
     * @param size how many items the page holds
     */
    public static <F, T> Page<T> of(List<F> found, int size, long total, Function<F, T> item, Function<F, Cursor> at) {
        Page<T> page = uncounted(found, size, item, at);
        return new Page<>(page.items, page.endCursor, page.hasNextPage, total, false);
    }

    /** The same of a list that is too long to be counted for each page. */
    public static <F, T> Page<T> uncounted(List<F> found, int size, Function<F, T> item, Function<F, Cursor> at) {
        List<F> shown = found.subList(0, Math.min(size, found.size()));
        String end = shown.isEmpty() ? null : at.apply(shown.getLast()).encoded();
        return new Page<>(shown.stream().map(item).toList(), end, found.size() > size, null, false);
    }

    /** The same page, saying whether it holds the nearest by likeness. */
    public Page<T> nearest(boolean nearest) {
        return new Page<>(items, endCursor, hasNextPage, total, nearest);
    }
}
