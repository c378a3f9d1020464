package org.holdout.gateway.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What happened, when, and by whom. */
@Type("TimelineEntry")
@Description("What happened, when, and by whom.")
public record TimelineEntry(
        @NonNull @Id String id,
        @NonNull ActionKind action,
        @NonNull LocalDate happenedOn,
        @NonNull Instant recordedAt,
        @NonNull Actor by,
        @NonNull String text,
        String note,

        @Description("False once it is corrected or retracted")
        boolean effective,

        @NonNull @Id List<@NonNull String> evidence) {
    public TimelineEntry {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
