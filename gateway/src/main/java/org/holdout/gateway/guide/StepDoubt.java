package org.holdout.gateway.guide;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** That a step may no longer hold, since when and why. */
@Type("StepDoubt")
@Description("That a step may no longer hold, since when and why.")
public record StepDoubt(
        @NonNull LocalDate since,
        @Description("Why it is in doubt") @NonNull DoubtReason reason,

        @Description("How many people reported it") int reports) {}
