package org.holdout.request.reply;

/** What sort of mail came, by what its head and form say. */
public enum MailKind {
    /** Somebody, or something that does not say so, wrote it. */
    REPLY,
    /** A machine says that it wrote it (RFC 3834). It may be a mere receipt, so it counts as nothing before the person says so. */
    AUTO_REPLY,
    /** A mail server says that our mail did not arrive (RFC 3464). */
    BOUNCE
}
