package org.holdout.gateway.fact;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One recording of a cell. */
@Type("FactRecording")
@Description("One recording of a cell: twice dated, by when it held and by when it was known.")
public record FactRecording(
        @Description("What was said") @NonNull FactStatement said,

        @Description("The first day on which it held no more; none where it still holds")
        LocalDate validTo,

        @NonNull LocalDate recordedFrom,

        @Description("The day from which on it was known otherwise; none where it still is known so")
        LocalDate recordedTo,

        @Description("Whether the content or an editor said so") @NonNull
        FactOrigin origin,

        @Description("The editor's user name") String author,
        @Description("Why it was changed") String reason) {}
