package org.holdout.outbox;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Carries a trace from the transaction that appends a message to whoever consumes it, as W3C's Trace Context writes it. */
final class Trace {

    static final String PARENT = "traceparent";

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private static final TextMapGetter<String> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String parent) {
            return List.of(PARENT);
        }

        @Override
        public String get(String parent, String key) {
            return PARENT.equals(key) ? parent : null;
        }
    };

    private Trace() {}

    /** That of the caller; null for none. */
    static String current() {
        return of(Context.current());
    }

    /** The span of publishing a message, within the trace that it was appended in. */
    static Span publishing(OutboxMessage message) {
        return GlobalOpenTelemetry.getTracer("org.holdout.outbox")
                .spanBuilder("publish " + message.type())
                .setSpanKind(SpanKind.PRODUCER)
                .setParent(W3C.extract(Context.root(), message.traceparent(), GETTER))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", message.topic())
                .startSpan();
    }

    /** How a span is told to whoever is called within it; null for one of no trace. */
    static String of(Span span) {
        return of(Context.root().with(span));
    }

    private static String of(Context context) {
        Map<String, String> written = new HashMap<>();
        W3C.inject(context, written, Map<String, String>::put);
        return written.get(PARENT);
    }
}
