package org.holdout.tracing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
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
        assertFalse((span.getAttributes() + " " + span.getEvents() + " " + span.getStatus()).contains("secret"));
    }
}
