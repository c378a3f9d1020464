package org.holdout.request.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One message as it is sent, by the Standard Webhooks specification
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
 *
 * @param id the same at every try, so that a receiver tells a repeat
 * @param at when this try is made
 * @param body JSON, signed as it is sent, byte by byte
 */
record WebhookMessage(String id, Instant at, String body) {

    /** What is signed: {@code id.timestamp.body}. */
    byte[] signed() {
        return (id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
    }

    /** The headers; with two keys, while one takes over from the other, both sign. */
    Map<String, String> headers(List<SigningKey> keys) {
        return Map.of(
                "content-type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(at.getEpochSecond()),
                "webhook-signature",
                keys.stream().map(key -> key.sign(this)).collect(Collectors.joining(" ")));
    }
}
