package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** How far a record was read on its source: the whole page, a part, or general knowledge only. */
@Description("How far a record was read on its source: the whole page, a part, or general knowledge only.")
public enum Verification {
    PAGE,
    PARTLY,
    GENERAL
}
