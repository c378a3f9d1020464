package org.holdout.portal.editor;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.diff.FieldChange;
import org.holdout.portal.gateway.Untranslated;
import org.holdout.portal.guide.GuideApi;
import org.holdout.portal.word.ConflictSide;
import org.holdout.portal.word.Platform;
import org.holdout.portal.word.StepResult;

/** What the editors' pages of one guide ask the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface EditorApi {
    /** One guide in a language and a revision, the newest without one; or null. */
    @Query
    Uni<Guide> guide(@Header(name = "Accept-Language") String language, @NonNull @Id String id, Integer revision);

    /** Records what an editor found at some steps. */
    @Mutation
    @Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
    @Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
    Uni<Saved> checkSteps(
            @NonNull @Id String guide,
            int revision,
            @NonNull List<@NonNull Integer> steps,
            @NonNull StepResult result,
            String against);

    /** Publishes a revision, or its texts in another language. */
    @Mutation
    @Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
    Uni<Saved> reviseGuide(
            @NonNull @Id String id,
            int baseRevision,
            @NonNull String reason,
            String language,
            List<@NonNull Integer> checkedSteps,
            @NonNull GuideInput input);

    /** Where the content file says something else than an editor; or null. */
    @Query
    @Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
    Uni<Conflict> guideConflict(@NonNull @Id String id);

    /** Decides whose text stays. */
    @Mutation
    @Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
    Uni<Saved> resolveGuideConflict(@NonNull @Id String id, int baseRevision, @NonNull ConflictSide take);

    record Saved(int revision) {}

    record Guide(
            String id,
            int revision,
            Vendor vendor,
            String title,
            List<Platform> platforms,
            List<Region> regions,
            String regionNote,
            Integer minutes,
            List<String> prerequisites,
            List<String> haveAtHand,
            List<GuideApi.Step> steps,
            List<String> achieves,
            List<String> doesNotAchieve,
            String officialUrl,
            String note,
            List<String> inEnglish)
            implements Untranslated {}

    record Vendor(String id, String name) {}

    record Region(String id) {}

    record Conflict(
            String guideId, String title, int revision, String file, Instant recordedAt, List<FieldChange> changes) {}

    /** The texts as they shall be; what is left out is emptied. */
    @Input("GuideInput")
    record GuideInput(
            String title,
            List<Platform> platforms,
            List<String> regions,
            String regionNote,
            Integer minutes,
            List<String> prerequisites,
            List<String> haveAtHand,
            List<String> steps,
            List<String> achieves,
            List<String> doesNotAchieve,
            String officialUrl,
            String note) {}
}
