package org.holdout.gateway.fact;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a content file says otherwise than an editor. */
@Type("FactConflict")
@Description("What a content file says otherwise than an editor.")
public record FactConflict(
        @NonNull LocalDate since,

        @Description("None when the file says nothing of it any more")
        FactStatement said) {}
