package org.holdout.gateway.upkeep;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One revision of a guide, and what it changed. */
@Type("GuideRevision")
@Description("One revision of a guide, and what it changed.")
public record GuideRevision(
        @Description("Its number, from 1") int revision,
        @NonNull Instant recordedAt,

        @Description("Whether the content or an editor made it") @NonNull
        RevisionOrigin origin,

        @Description("Who wrote it; told to editors only") String author,
        @Description("Why it was made") String reason,

        @Description("Against the revision before; empty for the first") @NonNull
        List<@NonNull FieldChange> changes) {
    public GuideRevision {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }
}
