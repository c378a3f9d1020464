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
        @Description("Its id") @NonNull @Id String id,
        @Description("What was done") @NonNull ActionKind action,
        @NonNull LocalDate happenedOn,
        @NonNull Instant recordedAt,
        @Description("Who did it") @NonNull Actor by,

        @Description("What happened, in a sentence") @NonNull
        String text,

        @Description("What the person noted") String note,

        @Description("False once it is corrected or retracted")
        boolean effective,

        @Description("What proves it") @NonNull @Id List<@NonNull String> evidence,

        @Description("The entry that it corrects or takes back, if it does") @Id
        String mends) {
    public TimelineEntry {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
