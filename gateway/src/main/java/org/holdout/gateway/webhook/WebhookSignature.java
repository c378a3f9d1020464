package org.holdout.gateway.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** How messages are signed. */
@Enum("WebhookSignature")
@Description("How messages are signed: by a key pair, whose public key is shown, or by a secret that both sides hold.")
public enum WebhookSignature {
    ED25519,
    HMAC_SHA256
}
