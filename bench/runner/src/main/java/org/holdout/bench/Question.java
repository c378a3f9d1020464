package org.holdout.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The queries that are measured, each with variables that differ from call to call. */
enum Question {
    /** Twenty guides with vendor and five steps. */
    Q1(false, """
            query Q1($vendor: ID, $first: Int) { guides(vendor: $vendor, first: $first) { edges { node { id title
              vendor { id name } steps { number text check { status checkedOn source { title url } } } } } } }"""),

    /** A person's ten requests with vendor, timeline and a row of the comparison: three services, and a token to check. */
    Q2(true, """
            query Q2($first: Int, $vendors: [ID!]!, $dimensions: [ID!]) {
              requests(first: $first) { edges { node { id reference state timeliness vendor { id name }
                timeline { id action happenedOn by text } } } }
              comparison(vendors: $vendors, dimensions: $dimensions) { rows { dimension { id name }
                cells { value label points status } } } }"""),

    /** Twenty vendors by fourteen questions. */
    Q3(false, """
            query Q3($vendors: [ID!]!) { comparison(vendors: $vendors) { rows { dimension { id name }
              cells { vendor { id name } value label points quotation status source { title url } } } } }""");

    private static final int VARIANTS = 40;

    /** Any; the same variables in each run. */
    private static final int SEED = 7;

    private final boolean withToken;
    private final String document;

    Question(boolean withToken, String document) {
        this.withToken = withToken;
        this.document = document.lines()
                .map(String::strip)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    boolean withToken() {
        return withToken;
    }

    /** The bodies that are sent in turn. */
    List<String> bodies() {
        Random random = new Random(SEED);
        return IntStream.range(0, VARIANTS)
                .mapToObj(i -> new JsonObject()
                        .put("query", document)
                        .put("variables", variables(i, random))
                        .encode())
                .toList();
    }

    private JsonObject variables(int i, Random random) {
        return switch (this) {
            case Q1 ->
                new JsonObject()
                        .put("vendor", i % 2 == 0 ? Content.vendor(i / 2) : null)
                        .put("first", 20 + i);
            case Q2 ->
                new JsonObject()
                        .put("first", 10)
                        .put("vendors", vendors(10, random))
                        .put("dimensions", new JsonArray().add(Content.dimension(i % Content.DIMENSIONS)));
            case Q3 -> new JsonObject().put("vendors", vendors(Content.VENDORS, random));
        };
    }

    private static JsonArray vendors(int number, Random random) {
        List<String> all = new java.util.ArrayList<>(
                IntStream.range(0, Content.VENDORS).mapToObj(Content::vendor).toList());
        java.util.Collections.shuffle(all, random);
        return new JsonArray(List.copyOf(all.subList(0, number)));
    }
}
