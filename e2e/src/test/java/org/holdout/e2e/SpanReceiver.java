package org.holdout.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
    record Span(String service, String trace, String name, String text) {}

    private final List<Span> spans = new ArrayList<>();
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

    /** What came so far. */
    synchronized List<Span> spans() {
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
                    .limit(MOST - spans.size())
                    .map(span -> new Span(
                            service,
                            HexFormat.of().formatHex(span.getTraceId().toByteArray()),
                            span.getName(),
                            span.toString()))
                    .forEach(spans::add);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
