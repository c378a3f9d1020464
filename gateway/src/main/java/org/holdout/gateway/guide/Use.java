package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** Whether a vendor uses a category of data for training. */
@Description("Whether a vendor uses a category of data for training.")
public enum Use {
    YES,
    NO,
    CONDITIONAL,
    UNKNOWN
}
