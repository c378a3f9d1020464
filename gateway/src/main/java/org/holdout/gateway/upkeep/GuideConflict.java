package org.holdout.gateway.upkeep;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A guide that an editor revised and whose content file says something else. */
@Type("GuideConflict")
@Description("A guide that an editor revised and whose content file says something else.")
public record GuideConflict(
        @Description("The guide's id") @NonNull @Id String guideId,
        @Description("The guide's title") @NonNull String title,

        @Description("The current revision, to be named when the conflict is resolved")
        int revision,

        @Description("The content file's name") @NonNull String file,
        @NonNull Instant recordedAt,

        @Description("From the current revision to what the file says") @NonNull
        List<@NonNull FieldChange> changes) {
    public GuideConflict {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }
}
