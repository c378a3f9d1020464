package org.holdout.gateway.upkeep;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.guide.Guide;

/** What the caller has done of each guide; nothing without a token. */
@GraphQLApi
@Reported
public class TicksApi {
    private final Ticks ticks;
    private final SecurityIdentity caller;

    TicksApi(Ticks ticks, SecurityIdentity caller) {
        this.ticks = ticks;
        this.caller = caller;
    }

    /** The done steps of each guide, in one call for all of them. */
    @Name("ticks")
    @Description("The numbers of the steps that you have done, in the guide's current revision; none without a token")
    public Uni<List<List<@NonNull Integer>>> ticksOfGuides(@Source List<Guide> of) {
        if (caller.isAnonymous()) {
            return Uni.createFrom().item(Collections.nCopies(of.size(), null));
        }
        return ticks.byGuides(of.stream().map(Guide::id).toList())
                .map(found -> of.stream()
                        .map(guide -> found.getOrDefault(guide.id(), new TickClient.Done(guide.id(), List.of())))
                        .map(TickClient.Done::steps)
                        .toList());
    }
}
