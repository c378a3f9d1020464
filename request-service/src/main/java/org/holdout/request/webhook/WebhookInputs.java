package org.holdout.request.webhook;

import java.util.List;

/** What the resource takes. */
final class WebhookInputs {

    private WebhookInputs() {}

    /**
     * A new endpoint.
     *
     * @param address where it is called
     * @param signature a {@link SignatureKind}
     * @param events what it is told of; null or empty: everything
     * @param description how the organisation calls it; may be null
     */
    record New(String address, String signature, List<String> events, String description) {}

    /**
     * What changes; null: it stays.
     *
     * @param version the one that was read
     * @param description empty: none
     * @param enabled true switches it on, false off
     */
    record Change(Integer version, String address, List<String> events, String description, Boolean enabled) {}

    /** Since when everything is delivered again, an instant in ISO 8601. */
    record Since(String since) {}

    /** How many are delivered again. */
    record Replayed(long deliveries) {}
}
