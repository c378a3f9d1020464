package org.holdout.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;

/** Where the platform under test sends its spans, by OTLP over HTTP. */
final class SpanReceiver implements AutoCloseable {

    /** Far more than a run makes. */
    private static final int MOST = 500_000;

    /**
     * A span.
     *
     * @param text all that it says, as text
     */
    record Span(String service, String trace, String name, Instant started, String text) {}

    private final List<Span> spans = new ArrayList<>();
    private boolean overflowed;
    private final HttpServer server;

    SpanReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    /** What came so far, all of it. */
    synchronized List<Span> spans() {
        assertFalse(overflowed, () -> "More than " + MOST + " spans came, and some were not kept");
        return List.copyOf(spans);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            add(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private synchronized void add(ExportTraceServiceRequest request) {
        for (ResourceSpans of : request.getResourceSpansList()) {
            String service = of.getResource().getAttributesList().stream()
                    .filter(attribute -> attribute.getKey().equals("service.name"))
                    .map(attribute -> attribute.getValue().getStringValue())
                    .findFirst()
                    .orElse("");
            of.getScopeSpansList().stream()
                    .flatMap(scope -> scope.getSpansList().stream())
                    .map(span -> new Span(
                            service,
                            HexFormat.of().formatHex(span.getTraceId().toByteArray()),
                            span.getName(),
                            Instant.EPOCH.plusNanos(span.getStartTimeUnixNano()),
                            span.toString()))
                    .forEach(this::keep);
        }
    }

    private void keep(Span span) {
        if (spans.size() < MOST) {
            spans.add(span);
        } else {
            overflowed = true;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
