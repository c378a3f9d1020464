package org.holdout.gateway.fact;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.guide.Source;

/** What was said of a cell. */
@Type("FactStatement")
@Description("What was said of a cell.")
public record FactStatement(
        @NonNull String value,
        @NonNull String label,
        String note,
        @NonNull Source source,
        String quotation,
        @NonNull LocalDate validFrom) {}
