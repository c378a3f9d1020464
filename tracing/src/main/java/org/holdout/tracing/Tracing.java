package org.holdout.tracing;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;

/** Keeps a share of the traces and sends what may be told of them, if it is said where to. Logs carry trace ids in any case. */
class Tracing {

    private Tracing() {}

    /** By the trace's id alone, so that no caller from outside decides what is kept. */
    @Produces
    @Singleton
    static Sampler sampler(TracingConfig config) {
        return config.endpoint().isPresent() ? Sampler.traceIdRatioBased(config.share()) : Sampler.alwaysOff();
    }

    @Produces
    @Singleton
    static SpanProcessor processor(TracingConfig config) {
        return config.endpoint().map(endpoint -> processor(endpoint, config)).orElseGet(SpanProcessor::composite);
    }

    private static SpanProcessor processor(URI endpoint, TracingConfig config) {
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.toString())
                .setTimeout(config.timeout())
                .build();
        return BatchSpanProcessor.builder(new DiscreetExporter(exporter))
                .setScheduleDelay(config.every())
                .setMaxQueueSize(config.queue())
                .setMaxExportBatchSize(config.batch())
                .setExporterTimeout(config.timeout())
                .build();
    }
}
