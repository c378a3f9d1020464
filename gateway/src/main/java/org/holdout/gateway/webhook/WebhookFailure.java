package org.holdout.gateway.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Why a try failed. */
@Enum("WebhookFailure")
@Description(
        "Why a try failed: the address may not be called, its host has none, nobody took the connection, its certificate is"
                + " not trusted, no whole answer came in time, it answered a redirect, or a status that is no success.")
public enum WebhookFailure {
    ADDRESS_REFUSED,
    UNKNOWN_HOST,
    UNREACHABLE,
    TLS,
    TIMEOUT,
    REDIRECT,
    STATUS
}
