package org.holdout.guide.search;

import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdout.guide.paging.Cursor;

/**
 * The SQL of one list: a table with the columns {@code id}, {@code sort_key}, {@code heading}, {@code likeness} and
 * {@code search}, the conditions its rows must meet, and their order. The page is cut from the table alone; what is
 * shown is joined to the rows that are left.
 */
public final class Matching {

    /** A word may stand there in either language; an English and a German word in one text are no match. */
    private static final String QUERY = "(to_tsquery('english', :query) || to_tsquery('german', :query))";

    private final String table;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String joins = "";
    private Order order = Order.SORTED;
    private String rank = "cast(0 as bigint)";

    /** How the rows follow each other; {@link Cursor} tells where a page ended. */
    private enum Order {
        /** By sort key. */
        SORTED,
        /** By the rank, which is a column with an index: the lowest first. */
        RANKED,
        /** By the rank, which is computed for each row that is left: the highest first. */
        BEST_MATCH
    }

    /** @param table the table, whose alias is {@code t} */
    public Matching(String table) {
        this.table = table;
    }

    /** Adds tables to what is shown. */
    public Matching join(String tables) {
        joins = tables;
        return this;
    }

    /** Adds a condition whose named parameter takes {@code value}. */
    public Matching where(String condition, String parameter, Object value) {
        conditions.add(condition);
        return with(parameter, value);
    }

    /** Adds a condition without a parameter. */
    public Matching where(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Gives a named parameter of the joined tables its value. */
    public Matching with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Orders by a column of whole numbers, the lowest first, then by sort key. */
    public Matching by(String column) {
        order = Order.RANKED;
        rank = "t." + column;
        return this;
    }

    /** Orders by sort key, also what a search found. */
    public Matching sorted() {
        order = Order.SORTED;
        rank = "cast(0 as bigint)";
        return this;
    }

    /**
     * Keeps the rows that hold every word of the term, best match first.
     *
     * @param exact a condition on alias {@code t} and parameter {@code text}, met by rows that bear the text as a name
     *     and come before all others; null when rows bear no names
     */
    Matching search(SearchTerm term, String exact) {
        String words = "t.search @@ " + QUERY;
        where(exact == null ? words : "(" + words + " or " + exact + ")", "query", term.query());
        with("text", term.text());
        order = Order.BEST_MATCH;
        rank = "cast(" + (exact == null ? "" : "case when " + exact + " then 1000000 else 0 end + ")
                + "100000 * ts_rank(t.search, " + QUERY + ") + 100 * word_similarity(:text, t.heading) as bigint)";
        return this;
    }

    /** Keeps the rows with a name that is like the text, the likest first: a mistyped name still finds something. */
    Matching nearest(SearchTerm term) {
        where(":text <% t.likeness", "text", term.text());
        order = Order.BEST_MATCH;
        rank = "cast(10000 * word_similarity(:text, t.heading) + 1000 * word_similarity(:text, t.likeness) as bigint)";
        return this;
    }

    /**
     * The rows behind {@code start}, at most {@code limit}, with the columns {@code id}, {@code sort_key}, {@code rank}
     * and those named.
     */
    public Statement rows(String columns, Cursor start, int limit) {
        Map<String, Object> values = new HashMap<>(parameters);
        values.put("cursorKey", start.sortKey());
        values.put("cursorId", start.id());
        values.put("size", limit);
        if (order != Order.SORTED) {
            boolean lowestFirst = order == Order.RANKED && start.equals(Cursor.START);
            values.put("cursorRank", lowestFirst ? Long.MIN_VALUE : start.rank());
        }
        return statement(
                "select m.id as id, m.sort_key as sort_key, m.rank as rank, " + columns + " from (" + page()
                        + " limit :size) m join " + table + " t on t.id = m.id " + joins + " order by m.rank"
                        + (order == Order.BEST_MATCH ? " desc" : "") + ", m.sort_key, m.id",
                values);
    }

    /** How many rows there are on all pages. */
    public Statement count() {
        return statement("select count(*) from " + table + " t" + condition(""), new HashMap<>(parameters));
    }

    /** Where a row of {@link #rows} stands in the order. */
    public static Cursor cursor(Tuple row) {
        return new Cursor(row.get("rank", Long.class), row.get("sort_key", String.class), row.get("id", String.class));
    }

    private String page() {
        String columns = "select t.id, t.sort_key, " + rank + " as rank from " + table + " t";
        return switch (order) {
            case SORTED ->
                columns + condition("(t.sort_key, t.id) > (:cursorKey, :cursorId)") + " order by t.sort_key, t.id";
            case RANKED ->
                columns + condition("(" + rank + ", t.sort_key, t.id) > (:cursorRank, :cursorKey, :cursorId)")
                        + " order by " + rank + ", t.sort_key, t.id";
            case BEST_MATCH ->
                "select x.* from (" + columns + condition("") + ") x where x.rank < :cursorRank"
                        + " or (x.rank = :cursorRank and (x.sort_key, x.id) > (:cursorKey, :cursorId))"
                        + " order by x.rank desc, x.sort_key, x.id";
        };
    }

    /** The statement, with those of the values that it names. */
    private static Statement statement(String sql, Map<String, Object> values) {
        values.keySet().removeIf(name -> !sql.contains(":" + name));
        return new Statement(sql, values);
    }

    private String condition(String last) {
        List<String> all = new ArrayList<>(conditions);
        if (!last.isEmpty()) {
            all.add(last);
        }
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }
}
