package org.holdout.gateway.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Why a webhook was switched off. */
@Enum("WebhookOffReason")
@Description(
        "Why a webhook was switched off: by somebody of the organisation, after days of failures, or because its address answered that it is gone.")
public enum WebhookOffReason {
    BY_MEMBER,
    FAILING,
    GONE
}
