package org.holdout.gateway.mail;

import org.eclipse.microprofile.graphql.Description;

/** What the caller says that a mail says. */
@Description(
        "What a mail says: they have the request, want to know something first, take more time, do all, do a part, refuse, or"
                + " nothing that counts.")
public enum ReplyMeaning {
    ACKNOWLEDGED,
    NEEDS_MORE,
    EXTENDED,
    GRANTED,
    PARTLY,
    REFUSED,
    NOTHING
}
