package org.holdout.request.webhook;

/** Why a try failed. */
enum Failure {
    /** The address may not be called: it is not public, not https, or has another port than is allowed. */
    ADDRESS_REFUSED,
    /** Its host has no address. */
    UNKNOWN_HOST,
    /** Nobody takes connections there, or the connection broke. */
    UNREACHABLE,
    /** Its certificate is not trusted, or is another host's. */
    TLS,
    /** No whole answer came in time. */
    TIMEOUT,
    /** A redirect, which is not followed. */
    REDIRECT,
    /** An answer that is neither a 2xx nor a redirect. */
    STATUS
}
