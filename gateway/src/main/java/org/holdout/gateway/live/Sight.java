package org.holdout.gateway.live;

import io.smallrye.mutiny.Uni;

/** What a listener is asked for before they are told of something that waited. */
@FunctionalInterface
interface Sight {
    /** Whether they may see this request now; fails when nobody can say. */
    Uni<Boolean> of(String request);
}
