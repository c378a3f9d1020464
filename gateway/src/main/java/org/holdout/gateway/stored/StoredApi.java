package org.holdout.gateway.stored;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Reported;

/** What Holdout keeps of people; public. */
@GraphQLApi
@Reported
public class StoredApi {
    private final StoredRequestClient requests;
    private final StoredGuideClient guides;
    private final StoredComparisonClient comparison;

    StoredApi(
            @RestClient StoredRequestClient requests,
            @RestClient StoredGuideClient guides,
            @RestClient StoredComparisonClient comparison) {
        this.requests = requests;
        this.guides = guides;
        this.comparison = comparison;
    }

    /** What each service says, asked at once. */
    @Query
    @NonNull
    @Description("What is kept of people and until when, by this installation's settings")
    public Uni<List<@NonNull StoredData>> storedData() {
        return Uni.combine()
                .all()
                .unis(requests.stored(), guides.stored(), comparison.stored())
                .with((ofRequests, ofGuides, ofComparison) -> Stream.of(ofRequests, ofGuides, ofComparison)
                        .flatMap(List::stream)
                        .toList());
    }
}
