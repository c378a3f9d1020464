package org.holdout.gateway.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A webhook and its new secret, which is shown this once. */
@Type("WebhookWithSecret")
@Description("A webhook and its new secret, which is shown this once.")
public record WebhookWithSecret(
        @Description("The webhook") @NonNull Webhook webhook,

        @Description("The secret, whsec_…; none where messages are signed by a key pair, or where the same"
                + " idempotencyKey comes again after yet another rotation")
        String secret) {
    /** The same, with the organisation under which it was made. */
    WebhookWithSecret of(String owner) {
        return new WebhookWithSecret(webhook.of(owner), secret);
    }
}
