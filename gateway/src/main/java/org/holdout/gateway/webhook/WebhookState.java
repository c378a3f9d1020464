package org.holdout.gateway.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Whether a webhook is told anything. */
@Enum("WebhookState")
@Description("Whether a webhook is told anything.")
public enum WebhookState {
    ACTIVE,
    SWITCHED_OFF
}
