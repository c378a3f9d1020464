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
        @NonNull @Id String guideId,
        @NonNull String title,
        @NonNull @Id String vendorId,
        @NonNull String vendorName,
        int revision,
        @NonNull GuideChangeKind kind,
        @NonNull Instant at,
        String reason) {}
