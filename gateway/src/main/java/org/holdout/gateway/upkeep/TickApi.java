package org.holdout.gateway.upkeep;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.guide.Guide;
import org.holdout.gateway.guide.Guides;

/** The steps that the caller has done; with a token only. */
@GraphQLApi
@Reported
@Authenticated
public class TickApi {
    private final TickClient client;
    private final Ticks ticks;
    private final Guides guides;
    private final Bounds bounds;

    TickApi(@RestClient TickClient client, Ticks ticks, Guides guides, Bounds bounds) {
        this.client = client;
        this.ticks = ticks;
        this.guides = guides;
        this.bounds = bounds;
    }

    /** Remembers that the caller has done a step, or has not. */
    @Mutation
    @NonNull
    @Description("Remembers for you that you have done a step, or have not")
    public Uni<Guide> tickStep(
            @NonNull @Id String guide,
            @Description("The revision that is followed") int revision,
            @Description("The step's number, from 1") int step,
            boolean done) {
        String id = bounds.id("guide", guide);
        return client.tick(id, step, new TickClient.Put(revision, done)).chain(ticked -> guides.current(id));
    }

    /** Forgets every step that the caller has done. */
    @Mutation
    @NonNull
    @Description("Forgets every step that you have done, in all guides")
    public Uni<Boolean> forgetTicks() {
        return ticks.forget().replaceWith(true);
    }
}
