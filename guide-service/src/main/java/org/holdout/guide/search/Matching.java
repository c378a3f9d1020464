package org.holdout.guide.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdout.guide.paging.Cursor;

/**
 * The SQL of one list: a table with the columns {@code id}, {@code sort_key}, {@code heading} and {@code search}, the
 * conditions its rows must meet, and the order: best match first, then by sort key.
 *
 * <p>A row matches a search when it holds every word, or bears the text as one of its names. Only when no row of the
 * whole table does are rows taken whose heading is like the text, so that a mistyped name still finds something.
 */
public final class Matching {

    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String rank = "cast(0 as bigint)";

    /** @param from a table and its alias {@code t}, with its joins */
    public Matching(String from) {
        this.from = from;
    }

    /** Adds a condition whose named parameter takes {@code value}. */
    public Matching where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    /** Adds a condition without a parameter. */
    public Matching where(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * Keeps what matches the term, best first.
     *
     * @param table the table to look in for a better match than likeness
     * @param exact a condition on alias {@code t} and parameter {@code text}, met by rows that bear the text as a name
     */
    public Matching search(SearchTerm term, String table, String exact) {
        String found = "(t.search @@ to_tsquery('english', :query) or " + exact + ")";
        conditions.add("(" + found + " or (:text <% t.heading and not exists (select 1 from " + table + " t where "
                + found + ")))");
        parameters.put("query", term.query());
        parameters.put("text", term.text());
        rank = "cast(case when " + exact + " then 1000000 else 0 end"
                + " + 100000 * ts_rank(t.search, to_tsquery('english', :query))"
                + " + 100 * word_similarity(:text, t.heading) as bigint)";
        return this;
    }

    /**
     * The rows behind {@code start}, at most {@code limit}, with the columns {@code id}, {@code sort_key}, {@code rank}
     * and those named.
     */
    public List<Tuple> rows(EntityManager entities, String columns, Cursor start, int limit) {
        Query query = entities.createNativeQuery(
                "select m.* from (select t.id as id, t.sort_key as sort_key, " + rank + " as rank, " + columns
                        + " from "
                        + from + condition() + ") m"
                        + " where m.rank < :cursorRank or (m.rank = :cursorRank and (m.sort_key, m.id) > (:cursorKey, :cursorId))"
                        + " order by m.rank desc, m.sort_key, m.id limit :size",
                Tuple.class);
        parameters.forEach(query::setParameter);
        query.setParameter("cursorRank", start.rank())
                .setParameter("cursorKey", start.sortKey())
                .setParameter("cursorId", start.id())
                .setParameter("size", limit);
        return tuples(query);
    }

    /** How many rows there are on all pages. */
    public long count(EntityManager entities) {
        Query query = entities.createNativeQuery("select count(*) from " + from + condition(), Long.class);
        parameters.forEach(query::setParameter);
        return (Long) query.getSingleResult();
    }

    /** Where a row of {@link #rows} stands in the order. */
    public static Cursor cursor(Tuple row) {
        return new Cursor(row.get("rank", Long.class), row.get("sort_key", String.class), row.get("id", String.class));
    }

    private String condition() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    @SuppressWarnings("unchecked") // a native query with Tuple.class gives tuples
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
