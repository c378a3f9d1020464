package org.holdout.portal.guide;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.graphql.client.typesafe.api.NestedParameter;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.Source;
import org.holdout.portal.gateway.Untranslated;
import org.holdout.portal.word.Audience;
import org.holdout.portal.word.Channel;
import org.holdout.portal.word.CheckedBy;
import org.holdout.portal.word.DoubtReason;
import org.holdout.portal.word.Effect;
import org.holdout.portal.word.Plan;
import org.holdout.portal.word.Platform;
import org.holdout.portal.word.StepResult;
import org.holdout.portal.word.StepStatus;
import org.holdout.portal.word.Verification;

/** What a guide's page asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
@Header(name = "X-Forwarded-For", method = "org.holdout.portal.site.Visit.address")
@Header(name = "Authorization", method = "org.holdout.portal.site.Visit.authorization")
public interface GuideApi {
    /** The field that is asked about a place. */
    String CHANNELS = "vendor.requestChannels";

    /** One guide in a revision, the newest without one, and how its vendor takes requests from a place; or null. */
    @Query
    Uni<Guide> guide(
            @NonNull @Id String id,
            Integer revision,
            @NestedParameter(CHANNELS) String country,
            @NestedParameter(CHANNELS) String state);

    /** Which revision of a guide is the newest. */
    @Query("guide")
    Uni<Newest> newest(@NonNull @Id String id);

    /** Remembers for the person that a step is done, or that it is not. */
    @Mutation
    Uni<Newest> tickStep(@NonNull @Id String guide, int revision, int step, boolean done);

    record Newest(int revision) {}

    record Guide(
            String id,
            int revision,
            Vendor vendor,
            String title,
            List<String> services,
            List<Plan> plans,
            Effect effect,
            List<Platform> platforms,
            List<Region> regions,
            String regionNote,
            Audience audience,
            Integer minutes,
            List<String> prerequisites,
            List<String> haveAtHand,
            List<Step> steps,
            List<String> achieves,
            List<String> doesNotAchieve,
            Verification stepsVerification,
            String officialUrl,
            String note,
            List<Source> sources,
            String lastCheckedOn,
            boolean stale,
            boolean retired,
            List<String> inEnglish,
            List<Integer> ticks)
            implements Untranslated {}

    /** The vendor; {@code requestChannels} is null while nobody knows how it takes requests. */
    record Vendor(String id, String name, List<Channel> requestChannels) {}

    record Region(String id, String name) {}

    record Step(int number, String text, StepCheck check, StepDoubt doubt) {}

    record StepCheck(
            StepStatus status, String checkedOn, SourceTitle source, CheckedBy by, StepResult result, String against) {}

    record SourceTitle(String title) {}

    record StepDoubt(LocalDate since, DoubtReason reason, int reports) {}
}
