package org.holdout.gateway.mail;

import org.eclipse.microprofile.graphql.Description;

/** What sort of mail came, by what its head and form say. */
@Description(
        "What sort of mail came: somebody wrote it, a machine says that it did, or a mail server says that a letter did not"
                + " arrive.")
public enum MessageKind {
    REPLY,
    AUTO_REPLY,
    BOUNCE
}
