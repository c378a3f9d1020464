package org.holdout.gateway.upkeep;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;

/** What guides said before, and how they changed; public. */
@GraphQLApi
@Reported
public class HistoryApi {
    private final UpkeepClient upkeep;
    private final ChangeClient changes;
    private final Bounds bounds;

    HistoryApi(@RestClient UpkeepClient upkeep, @RestClient ChangeClient changes, Bounds bounds) {
        this.upkeep = upkeep;
        this.changes = changes;
        this.bounds = bounds;
    }

    /** The revisions of one guide, newest first. */
    @Query
    @NonNull
    @Description("The revisions of one guide, newest first")
    public Uni<GuideRevisionConnection> guideHistory(
            @NonNull @Id String id, @Description("1 to 100; 20 if left out") Integer first, String after) {
        return upkeep.revisions(bounds.id("id", id), first, bounds.text("after", after))
                .map(GuideRevisionConnection::of);
    }

    /** What happened to guides, newest first. */
    @Query
    @NonNull
    @Description("What happened to guides, newest first; to one vendor's guides if it is named")
    public Uni<GuideChangeConnection> guideChanges(
            @Id String vendor, @Description("1 to 100; 20 if left out") Integer first, String after) {
        return changes.changes(bounds.id("vendor", vendor), first, bounds.text("after", after))
                .map(GuideChangeConnection::of);
    }
}
