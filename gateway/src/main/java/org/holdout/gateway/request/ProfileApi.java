package org.holdout.gateway.request;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Failures;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.upkeep.Tick;
import org.holdout.gateway.upkeep.Ticks;
import org.holdout.problem.ErrorCode;

/** Who the caller is; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class ProfileApi {
    private final ProfileClient client;
    private final Ticks ticks;
    private final Bounds bounds;
    private final ErasureConfig erasure;

    ProfileApi(@RestClient ProfileClient client, Ticks ticks, Bounds bounds, ErasureConfig erasure) {
        this.client = client;
        this.ticks = ticks;
        this.bounds = bounds;
        this.erasure = erasure;
    }

    /** Who is asking. */
    @Query
    @NonNull
    @Description("Who is asking")
    public Uni<Viewer> me() {
        return client.viewer();
    }

    /** What the caller's letters say about them; none before the person has entered anything. */
    @Name("profile")
    @Description("What your letters say about you")
    public Uni<Profile> profileOfViewer(@Source Viewer viewer) {
        return NotFound.asNull(client.profile());
    }

    /** Replaces the caller's profile. */
    @Mutation
    @NonNull
    @Description("Replaces your profile")
    public Uni<Profile> updateProfile(@NonNull ProfileInput input, String idempotencyKey) {
        return client.update(bounds.key(idempotencyKey), input);
    }

    /** Every step of guides that the caller has done. */
    @NonNull
    @Name("ticks")
    @Description("Every step of guides that you have done, the newest first")
    public Uni<List<@NonNull Tick>> ticksOfViewer(@Source Viewer viewer) {
        return ticks.all();
    }

    /**
     * Erases everything about the caller: the done steps of guides first, since request-service finishes by itself what it began.
     * What is refused, or cannot begin, leaves the rest as it is.
     */
    @Mutation
    @NonNull
    @Description("Erases everything about you, for good: requests, evidence, letters, profile, done steps of guides")
    public Uni<Boolean> eraseMe(
            @NonNull @Description("\"erase everything\" or \"alles löschen\"") String confirmation) {
        ProfileClient.Confirmed confirmed = new ProfileClient.Confirmed(bounds.id("confirmation", confirmation));
        return client.confirm(confirmed)
                .chain(() -> patient(ticks.forget()))
                .chain(() -> patient(client.erase(confirmed)))
                .replaceWith(true);
    }

    /** Tries again while a service does not answer; each call here may be made twice. */
    private Uni<Void> patient(Uni<Void> call) {
        return call.onFailure(failure -> Failures.problem(failure).code() == ErrorCode.UNAVAILABLE)
                .retry()
                .withBackOff(erasure.firstWait(), erasure.longestWait())
                .atMost(erasure.retries());
    }
}
