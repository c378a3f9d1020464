package org.holdout.gateway.live;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.guide.GuideChangeKind;

/** That something happened to a guide: a hint to read it again. */
@Type("GuideUpdate")
@Description("That something happened to a guide: a hint to read it again.")
public record GuideUpdate(
        @Description("The guide's id") @NonNull @Id String id,
        @Description("The revision that it is about") int revision,
        @Description("The vendor's id") @NonNull @Id String vendor,
        @Description("What happened") @NonNull GuideChangeKind kind,
        @NonNull Instant at) {}
