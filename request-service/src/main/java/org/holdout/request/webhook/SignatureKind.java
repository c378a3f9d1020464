package org.holdout.request.webhook;

/** How messages are signed, by the Standard Webhooks specification. */
enum SignatureKind {
    /** {@code v1a}: by our private key; whoever has the public one can verify. */
    ED25519,
    /** {@code v1}: by a secret that both sides have. */
    HMAC_SHA256
}
