package org.holdout.gateway.comparison;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.holdout.gateway.policy.TextPart;

/** That the words a fact rests on are changed or gone. */
@Type("FactDoubt")
@Description("That the words a fact rests on are changed or gone.")
public record FactDoubt(
        @Description("The day of the first version without them") @NonNull
        LocalDate since,

        @Description("The document whose new version raised it") @NonNull @Id
        String document,

        @Description("That version's id") @NonNull @Id String version,

        @Description("The quoted sentences in parts") @NonNull
        List<@NonNull TextPart> before,

        @Description("What stands in their place, in parts; empty when nothing does") @NonNull
        List<@NonNull TextPart> after) {
    public FactDoubt {
        before = before == null ? List.of() : List.copyOf(before);
        after = after == null ? List.of() : List.copyOf(after);
    }
}
