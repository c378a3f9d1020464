package org.holdout.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphqlErrorException;
import graphql.schema.DataFetchingEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/**
 * A gateway for tests: the real schema, executed over one JSON file of answers by root field. An operation that the
 * schema does not know is refused, as by the real one.
 */
public final class FakeGateway implements AutoCloseable {
    /** One call as it arrived: the root field, its arguments and those of the fields below by their path, the headers. */
    public record Call(String field, Map<String, Object> arguments, Map<String, List<String>> headers) {}

    private record Refusal(String code, String message, List<Map<String, String>> errors, String lang) {
        Map<String, Object> told(Map<String, Object> more) {
            Map<String, Object> told = new HashMap<>(more);
            told.put("code", code);
            if (lang != null) {
                told.put("lang", lang);
            }
            return told;
        }
    }

    /** What a refused download says, in seconds. */
    static final String RETRY_AFTER = "25";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Entries of a page, and vendors of a comparison, as the gateway has it. */
    private static final int MOST = 100;

    /** The first day that may be asked about, and the first of which a comparison knows anything. */
    private static final String FIRST_DAY = "2010-01-01";

    private static final String FIRST_FACT = "2024-05-17";

    private static final Map<String, Object> NOT_KNOWN =
            Map.of("value", "unknown", "label", "Not known.", "status", "UNKNOWN");

    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();
    private final Map<String, Runnable> next = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final GraphQL graphql =
            GraphQL.newGraphQL(GatewaySchema.read(this::fetch)).build();
    private final HttpServer server;

    FakeGateway() throws IOException {
        reset();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/graphql", this::graphql);
        server.createContext("/requests/", this::upload);
        server.createContext("/organisations/", this::upload);
        server.createContext("/imports/", exchange -> respond(exchange, 200, "text/csv", "line,outcome"));
        server.createContext("/requests/r-1/calendar.ics", exchange -> respond(exchange, 200, "text/calendar", "ICS"));
        server.createContext("/calendar", this::calendar);
        server.createContext("/evidence/", exchange -> respond(exchange, 200, typeOf(exchange), "PNG"));
        server.createContext("/.well-known/", exchange -> respond(exchange, 200, "application/x-pem-file", "PEM"));
        server.createContext("/viewer/export", exchange -> respond(exchange, 200, "application/zip", "ZIP"));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Forgets calls and refusals, and reads the answers again. */
    @SuppressWarnings("unchecked")
    void reset() {
        try (InputStream file = FakeGateway.class.getResourceAsStream("/gateway.json")) {
            answers.clear();
            answers.putAll(JSON.readValue(file, Map.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        refusals.clear();
        next.clear();
        calls.clear();
    }

    /**
     * Answers a root field with another of the file's answers from now on. With a revision behind it, as in "guide@1", only
     * where that revision is asked for.
     */
    void answer(String field, String with) {
        answers.put(field, answers.get(with));
    }

    /** Changes one field of a root field's answer from now on. */
    void change(String field, String name, Object value) {
        answers.put(field, with((Map<?, ?>) answers.get(field), name, value));
    }

    /** As {@link #change}, in each of a list. */
    void changeEach(String field, String name, Object value) {
        answers.put(
                field,
                ((List<?>) answers.get(field))
                        .stream().map(one -> with((Map<?, ?>) one, name, value)).toList());
    }

    private static Map<String, Object> with(Map<?, ?> map, String name, Object value) {
        Map<String, Object> changed = new HashMap<>();
        map.forEach((key, old) -> changed.put(key.toString(), old));
        changed.put(name, value);
        return changed;
    }

    /** Makes a root field's list so long, by its first entry under further ids and names: "more-2" and so on. */
    void lengthen(String field, int entries) {
        List<Object> edges = new ArrayList<>((List<?>) field(field, "edges"));
        while (edges.size() < entries) {
            String id = "more-" + (edges.size() + 1);
            Map<?, ?> node = (Map<?, ?>) ((Map<?, ?>) edges.getFirst()).get("node");
            edges.add(Map.of("node", with(with(node, "id", id), "name", id)));
        }
        change(field, "edges", edges);
    }

    /** One field of a root field's answer. */
    Object field(String field, String name) {
        return ((Map<?, ?>) answers.get(field)).get(name);
    }

    /** Answers a root field with nothing. */
    void answerNothing(String field) {
        answers.remove(field);
    }

    /** Refuses a root field, "upload" or "download", until {@code reset}, with an error code and possibly a field. */
    void refuse(String field, String code, String message, String named) {
        refuse(field, code, message, named, null);
    }

    /** As {@link #refuse(String, String, String, String)}, in a language that is told. */
    void refuse(String field, String code, String message, String named, String lang) {
        refusals.put(
                field,
                new Refusal(
                        code,
                        message,
                        named == null ? List.of() : List.of(Map.of("field", named, "message", message)),
                        lang));
    }

    /** Does something as soon as a root field is asked for: what others do at that moment. */
    void when(String field, Runnable then) {
        next.put(field, then);
    }

    /** Every call since the last reset. */
    List<Call> allCalls() {
        return List.copyOf(calls);
    }

    List<Call> calls(String field) {
        return calls.stream().filter(call -> call.field().equals(field)).toList();
    }

    private Object fetch(DataFetchingEnvironment asked) {
        String field = asked.getField().getName();
        calls.add(new Call(field, arguments(asked), asked.getGraphQlContext().get("headers")));
        Optional.ofNullable(next.remove(field)).ifPresent(Runnable::run);
        Refusal refusal = refusals.get(field);
        if (refusal != null) {
            throw GraphqlErrorException.newErrorException()
                    .message(refusal.message())
                    .extensions(refusal.told(Map.of("fields", refusal.errors())))
                    .build();
        }
        if (field.equals("comparison") && asked.getArguments().get("vendors") instanceof List<?> vendors) {
            if (vendors.size() > MOST) {
                throw GraphqlErrorException.newErrorException()
                        .message("Compare at most 100 vendors.")
                        .extensions(Map.of("code", "INVALID_INPUT", "fields", List.of()))
                        .build();
            }
            return from(asked, cut((Map<?, ?>) answers.get(field), vendors.size()));
        }
        if (answers.get(field) instanceof Map<?, ?> list
                && list.get("edges") instanceof List<?> edges
                && asked.getArguments().get("first") instanceof Integer first
                && edges.size() > MOST) {
            return page(list, edges, first, asked.getArguments().get("after"));
        }
        Object revision = asked.getArguments().get("revision");
        return answers.getOrDefault(field + "@" + revision, answers.get(field));
    }

    /** A page of a list that is longer than a page can be; its cursors are the places in it. */
    private static Map<String, Object> page(Map<?, ?> list, List<?> edges, int first, Object after) {
        int from = after == null ? 0 : Integer.parseInt(after.toString());
        int to = Math.min(from + Math.min(first, MOST), edges.size());
        return with(
                with(list, "edges", edges.subList(from, to)),
                "pageInfo",
                Map.of("hasNextPage", to < edges.size(), "endCursor", Integer.toString(to)));
    }

    private static Map<String, Object> arguments(DataFetchingEnvironment asked) {
        Map<String, Object> arguments = new HashMap<>(asked.getArguments());
        asked.getSelectionSet()
                .getFields()
                .forEach(below -> below.getArguments()
                        .forEach((name, value) -> arguments.put(below.getQualifiedName() + "." + name, value)));
        return arguments;
    }

    /** A comparison with as many columns as are asked for: those of the file over and over. */
    private static Map<String, Object> cut(Map<?, ?> comparison, int columns) {
        Map<String, Object> cut = new HashMap<>();
        comparison.forEach((name, value) -> cut.put(name.toString(), value));
        cut.put("scores", first((List<?>) comparison.get("scores"), columns));
        cut.put(
                "rows",
                ((List<?>) comparison.get("rows"))
                        .stream()
                                .map(row -> (Map<?, ?>) row)
                                .map(row -> Map.of(
                                        "dimension",
                                        row.get("dimension"),
                                        "cells",
                                        first((List<?>) row.get("cells"), columns)))
                                .toList());
        return cut;
    }

    /**
     * A comparison for the asked place and day: the first vendor has answers of Europe's own to the first two questions, of which
     * the first is another than the worldwide one; before {@link #FIRST_FACT} nothing is known.
     */
    private static Map<String, Object> from(DataFetchingEnvironment asked, Map<String, Object> comparison) {
        String day = Objects.toString(asked.getArguments().get("asOf"), FIRST_FACT);
        if (day.compareTo(FIRST_DAY) < 0) {
            throw GraphqlErrorException.newErrorException()
                    .message("asOf must be a day from " + FIRST_DAY + " to 2199-12-31.")
                    .extensions(Map.of(
                            "code",
                            "INVALID_INPUT",
                            "fields",
                            List.of(Map.of("field", "asOf", "message", "asOf must be a later day."))))
                    .build();
        }
        Object region = asked.getArguments().get("region");
        List<?> rows = (List<?>) comparison.get("rows");
        return with(
                region == null ? comparison : with(comparison, "region", region),
                "rows",
                IntStream.range(0, rows.size())
                        .mapToObj(row -> {
                            List<?> cells = (List<?>) ((Map<?, ?>) rows.get(row)).get("cells");
                            return with(
                                    (Map<?, ?>) rows.get(row),
                                    "cells",
                                    IntStream.range(0, cells.size())
                                            .mapToObj(column -> day.compareTo(FIRST_FACT) < 0
                                                    ? NOT_KNOWN
                                                    : region != null && column == 0 && row < 2
                                                            ? regional((Map<?, ?>) cells.get(column), row == 0)
                                                            : cells.get(column))
                                            .toList());
                        })
                        .toList());
    }

    private static Map<String, Object> regional(Map<?, ?> cell, boolean differs) {
        Object worldwide = differs
                ? Map.of("value", "no_training", "label", "It does not train on this.", "points", 4)
                : Map.of("value", cell.get("value"), "label", cell.get("label"));
        return with(with(cell, "region", "EU_EEA"), "baseline", worldwide);
    }

    private static List<?> first(List<?> list, int most) {
        return IntStream.range(0, most)
                .mapToObj(column -> list.get(column % list.size()))
                .toList();
    }

    private void graphql(HttpExchange exchange) throws IOException {
        Map<?, ?> request = JSON.readValue(exchange.getRequestBody(), Map.class);
        Map<String, Object> variables = new HashMap<>();
        if (request.get("variables") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> variables.put(name.toString(), value));
        }
        Map<String, Object> result = graphql.execute(ExecutionInput.newExecutionInput()
                        .query(request.get("query").toString())
                        .variables(variables)
                        .graphQLContext(Map.of("headers", exchange.getRequestHeaders()))
                        .build())
                .toSpecification();
        respond(exchange, 200, "application/json", JSON.writeValueAsString(result));
    }

    private void upload(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            Refusal busy = refusals.get("download");
            if (busy != null) {
                exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER);
                respond(exchange, 429, "application/problem+json", "{\"code\":\"" + busy.code() + "\"}");
                return;
            }
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"file-HO.x\"");
            calls.add(new Call("GET " + exchange.getRequestURI(), Map.of(), exchange.getRequestHeaders()));
            respond(exchange, 200, "application/octet-stream", "FILE");
            return;
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.add(new Call(
                "upload", Map.of("body", new String(body, StandardCharsets.ISO_8859_1)), exchange.getRequestHeaders()));
        Refusal refusal = refusals.get("upload");
        if (refusal == null) {
            respond(exchange, 200, "application/json", "{\"id\":\"ev-1\"}");
        } else {
            respond(
                    exchange,
                    422,
                    "application/problem+json",
                    JSON.writeValueAsString(
                            refusal.told(Map.of("detail", refusal.message(), "errors", refusal.errors()))));
        }
    }

    /** Only copies that are made to be shown are pictures, and one of them is not. */
    private static String typeOf(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.startsWith("/evidence/no-picture/")
                ? "text/html"
                : path.contains("/preview") ? "image/png" : "application/octet-stream";
    }

    private void calendar(HttpExchange exchange) throws IOException {
        calls.add(new Call("calendar", Map.of(), exchange.getRequestHeaders()));
        if ("good-secret".equals(exchange.getRequestHeaders().getFirst("Calendar-Secret"))) {
            respond(exchange, 200, "text/calendar", "ICS");
        } else {
            respond(exchange, 404, "application/problem+json", "{\"code\":\"NOT_FOUND\"}");
        }
    }

    private static void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
