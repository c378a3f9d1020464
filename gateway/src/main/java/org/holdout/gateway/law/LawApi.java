package org.holdout.gateway.law;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.page.Csv;

/** Which laws a person can rely on; public. */
@GraphQLApi
@Reported
public class LawApi {
    private final LawClient client;
    private final Bounds bounds;

    LawApi(@RestClient LawClient client, Bounds bounds) {
        this.client = client;
        this.bounds = bounds;
    }

    /** The laws that a person who lives there can rely on against this vendor, the most useful first. */
    @Query
    @NonNull
    @Description("The laws that a person who lives there can rely on against this vendor")
    public Uni<List<@NonNull ApplicableLaw>> applicableLaws(
            @NonNull @Description("ISO 3166-1 alpha-2") String country,
            @Description("The part after the dash of ISO 3166-2") String state,
            @NonNull @Id String vendor,
            @Description(
                            "What the person wants: laws that give none of it are left out, those that give more come first")
                    @Nullable
                    List<@NonNull RightKind> rights) {
        return client.laws(
                bounds.id("country", country), bounds.id("state", state), bounds.id("vendor", vendor), Csv.of(rights));
    }
}
