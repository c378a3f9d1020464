package org.holdout.gateway.request;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.law.RightKind;

/** A date by which something is owed, and why that date. */
@Type("Deadline")
@Description("A date by which something is owed, and why that date.")
public record Deadline(
        @Description("What must be done until then") @NonNull
        DeadlineKind kind,

        @Description("The rights that it is for") @NonNull List<@NonNull RightKind> rights,
        @Description("None while the clock stands still") LocalDate dueOn,
        @Description("The day after a valid extension") LocalDate extendedTo,
        @Description("Whether the clock stands still") boolean paused,
        @Description("The day on which it was met") LocalDate metOn,

        @Description("One line for each step of the reckoning") @NonNull
        List<@NonNull String> explanation) {
    public Deadline {
        rights = rights == null ? List.of() : List.copyOf(rights);
        explanation = explanation == null ? List.of() : List.copyOf(explanation);
    }
}
