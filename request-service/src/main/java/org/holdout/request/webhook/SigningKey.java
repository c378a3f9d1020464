package org.holdout.request.webhook;

/** By what an endpoint's messages are signed. It never prints itself. */
sealed interface SigningKey permits SharedSecret, PrivateKeyPair {

    /** A new one. */
    static SigningKey random(SignatureKind kind) {
        return switch (kind) {
            case HMAC_SHA256 -> SharedSecret.random();
            case ED25519 -> PrivateKeyPair.random();
        };
    }

    /** Reads what {@link #text()} wrote; throws {@link IllegalArgumentException}, without the text, for anything else. */
    static SigningKey read(SignatureKind kind, String text) {
        return switch (kind) {
            case HMAC_SHA256 -> SharedSecret.read(text);
            case ED25519 -> PrivateKeyPair.read(text);
        };
    }

    /** All of it, as it is sealed. */
    String text();

    /** What the receiver verifies by and everybody may know; null when the receiver needs {@link #text()}. */
    String publicText();

    /** One signature with its version before it, over id, time and body. */
    String sign(WebhookMessage message);
}
