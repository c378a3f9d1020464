package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.holdout.problem.ErrorCode;
import org.holdout.request.mandate.OwnerLeaves;
import org.holdout.request.words.Refusals;

/** Requests stay with their owner and that owner's key: one who has any cannot leave. */
@ApplicationScoped
class LeavingOwners {

    private final Requests requests;

    LeavingOwners(Requests requests) {
        this.requests = requests;
    }

    void leaves(@Observes OwnerLeaves leaves) {
        if (requests.count("owner", leaves.owner()) > 0) {
            throw Refusals.of(ErrorCode.ILLEGAL_ACTION, "refused.ownRequests");
        }
    }
}
