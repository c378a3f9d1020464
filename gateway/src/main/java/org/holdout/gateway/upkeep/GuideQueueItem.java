package org.holdout.gateway.upkeep;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.guide.Guide;

/** A guide that waits for an editor, and why. */
@Type("GuideQueueItem")
@Description("A guide that waits for an editor, and why.")
public record GuideQueueItem(
        @Description("The guide") @NonNull Guide guide,
        @Description("Why it is to be looked at") @NonNull List<@NonNull QueueCause> causes,
        @NonNull LocalDate since,

        @Description("How often it was read in the last 30 days")
        int reads,

        @Description("Reports that no check has answered yet")
        int openReports) {
    public GuideQueueItem {
        causes = causes == null ? List.of() : List.copyOf(causes);
    }
}
