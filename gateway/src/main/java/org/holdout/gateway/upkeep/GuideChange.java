package org.holdout.gateway.upkeep;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.guide.GuideChangeKind;

/** That a guide changed, and why. */
@Type("GuideChange")
@Description("That a guide changed, and why.")
public record GuideChange(
        @Description("The guide's id") @NonNull @Id String guideId,
        @Description("The guide's title") @NonNull String title,
        @Description("The vendor's id") @NonNull @Id String vendorId,
        @Description("The vendor's name") @NonNull String vendorName,
        @Description("The revision that it made") int revision,
        @Description("What happened") @NonNull GuideChangeKind kind,
        @NonNull Instant at,
        @Description("Why") String reason) {}
