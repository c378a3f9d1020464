package org.holdout.gateway.law;

import org.eclipse.microprofile.graphql.Description;

/** How a request reaches the vendor. */
@Description("How a request reaches the vendor.")
public enum Channel {
    WEB_FORM,
    EMAIL,
    POST
}
