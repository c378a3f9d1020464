package org.holdout.gateway.guide;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** Which policy a vendor's record was read from. */
@Type("PolicyDate")
@Description("Which policy a vendor's record was read from.")
public record PolicyDate(
        @Description("The document's name") String document,
        @Description("ISO 8601, to the day, month or year") String effectiveOn,

        @Description("Date of the last stored change of the text")
        String seenUntil) {}
