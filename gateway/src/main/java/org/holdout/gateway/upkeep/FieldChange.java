package org.holdout.gateway.upkeep;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What one field said before and says now. */
@Type("FieldChange")
@Description("What one field said before and says now.")
public record FieldChange(
        @Description("The field; one of a translation begins with its language, such as de.title") @NonNull
        String field,

        @Description("Empty where there was nothing") @NonNull
        List<@NonNull String> before,

        @Description("Empty where there is nothing now") @NonNull
        List<@NonNull String> after) {
    public FieldChange {
        before = before == null ? List.of() : List.copyOf(before);
        after = after == null ? List.of() : List.copyOf(after);
    }
}
