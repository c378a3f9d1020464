package org.holdout.portal.guide;

import io.smallrye.graphql.client.typesafe.api.GraphQLClientApi;
import io.smallrye.graphql.client.typesafe.api.Header;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.holdout.portal.gateway.Source;
import org.holdout.portal.word.Audience;
import org.holdout.portal.word.Platform;
import org.holdout.portal.word.StepStatus;
import org.holdout.portal.word.Verification;

/** What a guide's page asks the gateway. */
@GraphQLClientApi(configKey = "gateway")
@Header(name = "Accept-Language", method = "org.holdout.portal.site.Visit.language")
public interface GuideApi {
    /** One guide, or null. */
    @Query
    Uni<Guide> guide(@NonNull @Id String id);

    record Guide(
            String id,
            int revision,
            Vendor vendor,
            String title,
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
            Verification verification,
            Verification stepsVerification,
            String officialUrl,
            String note,
            List<Source> sources,
            String lastCheckedOn) {}

    record Vendor(String id, String name) {}

    record Region(String id, String name) {}

    record Step(int number, String text, StepCheck check) {}

    record StepCheck(StepStatus status, String checkedOn) {}
}
