package org.holdout.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** The headers of CloudEvents 1.0, Kafka protocol binding, binary content mode (section 3.2). */
final class CloudEventHeaders {

    static final String ID = "ce_id";
    static final String TYPE = "ce_type";

    private CloudEventHeaders() {}

    static List<Header> of(OutboxMessage message, String source, String traceparent) {
        List<Header> headers = new ArrayList<>(List.of(
                header("ce_specversion", "1.0"),
                header(ID, message.id().toString()),
                header("ce_source", source),
                header(TYPE, message.type()),
                header("ce_time", message.time().toString()),
                header("ce_subject", message.key()),
                header("content-type", "application/json")));
        if (traceparent != null) {
            headers.add(header(Trace.PARENT, traceparent));
        }
        return headers;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
