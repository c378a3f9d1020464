package org.holdout.guide.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.holdout.guide.paging.Cursor;
import org.holdout.guide.paging.Page;

/**
 * What a list found.
 *
 * @param rows the page's rows and, when there is a next page, one more
 * @param total how many rows all pages hold
 * @param nearest whether nothing matched the search, and these are the rows that are like it
 */
public record Found(List<Tuple> rows, long total, boolean nearest) {

    /** All rows of a list without a search that lie behind {@code start}; two queries. */
    public static Found all(EntityManager entities, Matching list, String columns, Cursor start, int limit) {
        return new Found(rows(entities, list, columns, start, limit), count(entities, list), false);
    }

    /**
     * What matches a term; only if nothing does, what is nearest to it. Two queries, three for the nearest.
     *
     * @param list makes the list without the search
     * @param exact see {@link Matching#search}
     * @param order the order of what matches; the nearest comes first in any
     */
    public static Found matching(
            EntityManager entities,
            Supplier<Matching> list,
            SearchTerm term,
            String exact,
            UnaryOperator<Matching> order,
            String columns,
            Cursor start,
            int limit) {
        Matching matching = order.apply(list.get().search(term, exact));
        long total = count(entities, matching);
        if (total > 0) {
            return new Found(rows(entities, matching, columns, start, limit), total, false);
        }
        Matching nearest = list.get().nearest(term);
        List<Tuple> rows = rows(entities, nearest, columns, start, limit);
        return rows.isEmpty() && start.equals(Cursor.START)
                ? new Found(List.of(), 0, false)
                : new Found(rows, count(entities, nearest), true);
    }

    /** The rows of a list, without their number; one query. */
    @SuppressWarnings("unchecked") // a native query with Tuple.class gives tuples
    public static List<Tuple> rows(EntityManager entities, Matching list, String columns, Cursor start, int limit) {
        return list.rows(columns, start, limit).on(entities, Tuple.class).getResultList();
    }

    /** The page of this size, with each row as an item. */
    public <T> Page<T> page(int size, Function<Tuple, T> item) {
        return Page.of(rows, size, total, item, Matching::cursor).nearest(nearest);
    }

    private static long count(EntityManager entities, Matching list) {
        return (Long) list.count().on(entities, Long.class).getSingleResult();
    }
}
