package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.mandate.OwnerLeaves;

/** Requests stay with their owner and that owner's key: one who has any cannot leave. */
@ApplicationScoped
class LeavingOwners {

    private final Requests requests;

    LeavingOwners(Requests requests) {
        this.requests = requests;
    }

    void leaves(@Observes OwnerLeaves leaves) {
        if (requests.count("owner", leaves.owner()) > 0) {
            throw ProblemException.of(
                    ErrorCode.ILLEGAL_ACTION,
                    "Your account has requests of its own already. Sign in with a new account to take this mandate over.");
        }
    }
}
