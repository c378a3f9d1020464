package org.holdout.portal.webhook;

import java.time.Instant;

/** How a webhook stands, as its page says it in one word. */
public enum Standing {
    WELL,
    FAILING,
    OFF;

    static Standing of(WebhookState state, Instant failingSince) {
        if (state == WebhookState.SWITCHED_OFF) {
            return OFF;
        }
        return failingSince == null ? WELL : FAILING;
    }
}
