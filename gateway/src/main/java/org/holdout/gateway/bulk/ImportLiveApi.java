package org.holdout.gateway.bulk;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.holdout.gateway.error.Bounds;
import org.holdout.gateway.error.Reported;
import org.holdout.gateway.fairuse.Callers;

/** Tells an organisation how far its import is; with a token only. */
@GraphQLApi
@Reported
public class ImportLiveApi {
    private final ImportProgress progress;
    private final SecurityIdentity caller;
    private final Bounds bounds;
    private final Callers callers;

    ImportLiveApi(ImportProgress progress, SecurityIdentity caller, Bounds bounds, Callers callers) {
        this.progress = progress;
        this.caller = caller;
        this.bounds = bounds;
        this.callers = callers;
    }

    /**
     * How far the import is: now, and each time it is further, until its end.
     *
     * @throws UnauthorizedException at once: a stream that fails later cannot say why, as its field is never null
     */
    @Subscription
    @NonNull
    @Description("How far an import is: now, and each time it is further; it ends with the import")
    public Multi<RequestImport> importProgress(@NonNull @Id String id) {
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        return progress.of(bounds.id("id", id), callers.asking());
    }
}
