package org.holdout.gateway.request;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.NotFound;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.upkeep.Ticks;

/** Who the caller is; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class ProfileApi {
    private final ProfileClient client;
    private final Ticks ticks;
    private final Bounds bounds;

    ProfileApi(@RestClient ProfileClient client, Ticks ticks, Bounds bounds) {
        this.client = client;
        this.ticks = ticks;
        this.bounds = bounds;
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

    /**
     * Erases everything about the caller, the done steps of guides last: a confirmation that is refused costs nothing. Needs no
     * key, for a second time finds nothing, and finishes a first one that was interrupted.
     */
    @Mutation
    @NonNull
    @Description("Erases everything about you, for good: requests, evidence, letters, profile, done steps of guides")
    public Uni<Boolean> eraseMe(
            @NonNull @Description("\"erase everything\" or \"alles löschen\"") String confirmation) {
        return client.erase(new ProfileClient.Confirmed(bounds.id("confirmation", confirmation)))
                .chain(ticks::forget)
                .replaceWith(true);
    }
}
