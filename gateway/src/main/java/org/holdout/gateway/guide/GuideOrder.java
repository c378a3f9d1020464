package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;

/** In which order guides come. */
@Description("In which order guides come.")
public enum GuideOrder {
    VENDOR,
    BEST
}
