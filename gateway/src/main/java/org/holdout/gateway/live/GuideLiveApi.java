package org.holdout.gateway.live;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.fairuse.Callers;
import org.holdout.gateway.guide.Guide;
import org.holdout.gateway.guide.Guides;

/** Tells everybody what happens to guides as it happens. */
@GraphQLApi
@Reported
public class GuideLiveApi {
    private final GuideUpdates updates;
    private final Guides guides;
    private final Bounds bounds;
    private final Callers callers;

    GuideLiveApi(GuideUpdates updates, Guides guides, Bounds bounds, Callers callers) {
        this.updates = updates;
        this.guides = guides;
        this.bounds = bounds;
        this.callers = callers;
    }

    /** What happens to guides from now on, to one of them, or to those of one vendor. */
    @Subscription
    @NonNull
    @Description("What happens to guides from now on, to one of them, or to one vendor's. "
            + "A push is a hint: read the guide again")
    public Multi<GuideUpdate> guideChanged(@Id String id, @Id String vendor) {
        return updates.of(bounds.id("id", id), bounds.id("vendor", vendor), callers.asking());
    }

    /** The guide as it is now, for subscribers who want it with the push. */
    @Name("guide")
    @Description("The guide as it is now")
    public Uni<Guide> guideOfUpdate(@Source GuideUpdate update) {
        return NotFound.asNull(guides.current(update.id()));
    }
}
