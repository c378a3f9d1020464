package org.holdout.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscreetExporterTest {

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new DiscreetExporter(exported)))
            .build();
    private final Tracer tracer = provider.get("test");

    @Test
    void ofASpanOnlyCodesAndRoutesAreTold() {
        tracer.spanBuilder("GET /requests/{id}")
                .setAttribute("http.route", "/requests/{id}")
                .setAttribute("http.response.status_code", 200L)
                .setAttribute("url.path", "/requests/secret-1")
                .setAttribute("url.query", "name=secret-2")
                .setAttribute("client.address", "secret-3")
                .setAttribute("user_agent.original", "secret-4")
                .startSpan()
                .recordException(new IllegalStateException("secret-5"))
                .setStatus(StatusCode.ERROR, "secret-6")
                .end();

        SpanData span = exported.getFinishedSpanItems().getFirst();
        assertEquals(2, span.getAttributes().size());
        assertEquals(2, span.getTotalAttributeCount());
        assertEquals(StatusCode.ERROR, span.getStatus().getStatusCode());
        assertEquals(
                "java.lang.IllegalStateException",
                span.getEvents()
                        .getFirst()
                        .getAttributes()
                        .asMap()
                        .values()
                        .iterator()
                        .next());
        assertEquals("GET /requests/{id}", span.getName());
        assertFalse((span.getAttributes() + " " + span.getEvents() + " " + span.getStatus()).contains("secret"));
    }

    @Test
    void whatACallerNamesItsOperationIsNotTold() {
        tracer.spanBuilder("GraphQL:secret").startSpan().end();

        assertEquals("GraphQL", exported.getFinishedSpanItems().getFirst().getName());
    }

    @Test
    void aLinkLeadsToItsSpanAndSaysNothingMore() {
        SpanContext other = SpanContext.create(
                "0123456789abcdef0123456789abcdef",
                "0123456789abcdef",
                TraceFlags.getSampled(),
                TraceState.getDefault());
        tracer.spanBuilder("GET /requests/{id}")
                .addLink(other, Attributes.of(AttributeKey.stringKey("url.path"), "secret"))
                .startSpan()
                .end();

        assertEquals(
                List.of(LinkData.create(other)),
                exported.getFinishedSpanItems().getFirst().getLinks());
    }
}
