package org.holdout.gateway.request;

import org.eclipse.microprofile.graphql.Description;

/** Why the vendor takes more time. */
@Description("Why the vendor takes more time.")
public enum ExtensionReason {
    COMPLEX,
    NUMEROUS,
    OTHER,
    NONE_GIVEN
}
