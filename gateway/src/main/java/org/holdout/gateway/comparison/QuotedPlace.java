package org.holdout.gateway.comparison;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Where a policy's quoted words stand. */
@Type("QuotedPlace")
@Description("Where a policy's quoted words stand.")
public record QuotedPlace(
        @Description("The document's id: its service and its kind, such as ChatGPT/Privacy Policy") @NonNull @Id
        String document,

        @Description("The day on which they were read there") @NonNull
        LocalDate seenOn,

        @Description("The day of the newest version that has them; none when that is not known here")
        LocalDate stillOn) {}
