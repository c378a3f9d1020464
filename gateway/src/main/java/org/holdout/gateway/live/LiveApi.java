package org.holdout.gateway.live;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.fairuse.Callers;
import org.holdout.gateway.request.OptOutRequest;
import org.holdout.gateway.request.ProfileClient;
import org.holdout.gateway.request.Requests;
import org.holdout.gateway.request.Viewer;

/** Tells callers of changes to their requests as they happen; with a token only. */
@GraphQLApi
@Reported
public class LiveApi {
    private final Changes changes;
    private final Requests requests;
    private final SecurityIdentity caller;
    private final ProfileClient viewers;
    private final Callers callers;

    LiveApi(
            Changes changes,
            Requests requests,
            @RestClient ProfileClient viewers,
            SecurityIdentity caller,
            Callers callers) {
        this.changes = changes;
        this.requests = requests;
        this.viewers = viewers;
        this.caller = caller;
        this.callers = callers;
    }

    /**
     * Changes to the caller's requests from now on, or to one of them.
     *
     * @throws UnauthorizedException at once: a stream that fails later cannot say why, as its field is never null
     */
    @Subscription
    @NonNull
    @Description("Changes to your requests from now on, or to one of them. A push is a hint: read the request again")
    public Multi<RequestChange> requestChanged(@Id String id) {
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        return changes.held(
                callers.asking(),
                viewers.viewer()
                        .onItem()
                        .transformToMulti(
                                viewer -> changes.seenBy(viewer.owner(), seen(viewer), id, requests::isSeen)));
    }

    /** An organisation's client sees changes under its mandates when it may read requests; a person who administers one does not. */
    private Set<String> seen(Viewer viewer) {
        return viewer.roles().contains("organisation") && viewer.mayRead() ? viewer.organisationIds() : Set.of();
    }

    /** The request as it is now, for subscribers who want it with the push. */
    @Name("request")
    @Description("The request as it is now; none if you may no longer see it")
    public Uni<OptOutRequest> requestOfChange(@Source RequestChange change) {
        return requests.byId(change.id());
    }
}
