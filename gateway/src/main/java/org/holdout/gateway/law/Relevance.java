package org.holdout.gateway.law;

import org.eclipse.microprofile.graphql.Description;

/** What a law is good for: it can stop training use, it helps otherwise, or it is not wholly in force. */
@Description("What a law is good for: it can stop training use, it helps otherwise, or it is not wholly in force.")
public enum Relevance {
    DIRECT,
    PARTIAL,
    FUTURE
}
