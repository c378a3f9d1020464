package org.holdout.gateway.upkeep;

import io.quarkus.security.Authenticated;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.guide.Guide;
import org.holdout.gateway.guide.StepResult;

/** What editors do to keep guides true; guide-service says who is one. */
@GraphQLApi
@Reported
@Authenticated
public class EditorApi {
    private final UpkeepClient client;
    private final Bounds bounds;

    EditorApi(@RestClient UpkeepClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** The guides that wait for an editor, the loudest first. */
    @Query
    @NonNull
    @Description("The guides that wait for an editor, the loudest first; for editors")
    public Uni<GuideQueueConnection> guideQueue(@Description("1 to 100; 20 if left out") Integer first, String after) {
        return client.queue(first, bounds.text("after", after)).map(GuideQueueConnection::of);
    }

    /** What a content file says otherwise than an editor; none where they do not differ. */
    @Query
    @Description("What a content file says otherwise than an editor; none where they do not differ. For editors")
    public Uni<GuideConflict> guideConflict(@NonNull @Id String id) {
        return NotFound.asNull(client.conflict(bounds.id("id", id)));
    }

    /** Records that an editor tried steps. */
    @Mutation
    @NonNull
    @Description("Records that you tried these steps: WORKS ends a doubt, MOVED and GONE begin one. For editors")
    public Uni<Guide> checkSteps(
            @NonNull @Id String guide,
            @Description("The revision that was tried") int revision,
            @NonNull @Description("The steps' numbers, from 1") List<@NonNull Integer> steps,
            @NonNull StepResult result,
            @Description("Which version of the product or the policy they were tried against") String against) {
        return client.check(
                bounds.id("guide", guide),
                new NewCheck(revision, bounds.entries("steps", steps), result, bounds.text("against", against)));
    }

    /** Makes a new revision of a guide. */
    @Mutation
    @NonNull
    @Description("Makes a new revision of a guide; sent again, it answers the revision that was made. For editors")
    public Uni<Guide> reviseGuide(
            @NonNull @Id String id,
            @Description("The revision that was changed; STALE_VERSION if it is no longer the current one")
                    int baseRevision,
            @NonNull @Description("Why, for everybody to read") String reason,
            @Description("The language of the texts, en or de; en if left out") String language,
            @Nullable @Description("Numbers of the steps of the new revision that you tried")
                    List<@NonNull Integer> checkedSteps,
            @NonNull GuideInput input) {
        return client.revise(
                bounds.id("id", id),
                new NewRevision(
                        baseRevision,
                        bounds.text("reason", reason),
                        bounds.id("language", language),
                        bounds.entries("checkedSteps", checkedSteps),
                        input.within(bounds)));
    }

    /** Ends a conflict between a content file and an editor. */
    @Mutation
    @NonNull
    @Description("Ends a conflict between a content file and an editor with one of the two. For editors")
    public Uni<Guide> resolveGuideConflict(
            @NonNull @Id String id,
            @Description("The current revision; STALE_VERSION if it is another") int baseRevision,
            @NonNull ConflictSide take) {
        return client.resolve(bounds.id("id", id), new Resolution(baseRevision, take));
    }
}
