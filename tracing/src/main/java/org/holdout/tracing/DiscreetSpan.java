package org.holdout.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span without what may be about a person: of its attributes only those stay that are codes or belong to the installation. Addresses
 * of visitors, queries, whole paths, programs' names, messages of exceptions and names that callers choose go.
 */
final class DiscreetSpan extends DelegatingSpanData {

    private static final Set<String> TOLD = Set.of(
            "error.type",
            "exception.type",
            "http.request.method",
            "http.response.status_code",
            "http.route",
            "messaging.destination.name",
            "messaging.operation.name",
            "messaging.operation.type",
            "messaging.system",
            "server.port",
            "url.scheme");

    /** SmallRye GraphQL puts after it what the caller named the operation. */
    private static final String OPERATION = "GraphQL";

    DiscreetSpan(SpanData span) {
        super(span);
    }

    @Override
    public String getName() {
        return super.getName().startsWith(OPERATION) ? OPERATION : super.getName();
    }

    @Override
    public Attributes getAttributes() {
        return told(super.getAttributes());
    }

    @Override
    public int getTotalAttributeCount() {
        return getAttributes().size();
    }

    @Override
    public List<EventData> getEvents() {
        return super.getEvents().stream()
                .map(event -> EventData.create(event.getEpochNanos(), event.getName(), told(event.getAttributes())))
                .toList();
    }

    @Override
    public List<LinkData> getLinks() {
        return super.getLinks().stream()
                .map(link -> LinkData.create(link.getSpanContext()))
                .toList();
    }

    /** Without its description, which is an exception's message. */
    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }

    private static Attributes told(Attributes all) {
        return all.toBuilder().removeIf(key -> !TOLD.contains(key.getKey())).build();
    }
}
