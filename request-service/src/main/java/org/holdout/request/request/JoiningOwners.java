package org.holdout.request.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.holdout.problem.ErrorCode;
import org.holdout.problem.ProblemException;
import org.holdout.request.mandate.OwnerJoins;

/** Requests stay with their owner and that owner's key: one who has any cannot become somebody else. */
@ApplicationScoped
class JoiningOwners {

    private final Requests requests;

    JoiningOwners(Requests requests) {
        this.requests = requests;
    }

    void joins(@Observes OwnerJoins joins) {
        if (requests.count("owner", joins.left()) > 0) {
            throw ProblemException.of(
                    ErrorCode.ILLEGAL_ACTION,
                    "Your account has requests of its own already. Sign in with a new account to take this mandate over.");
        }
    }
}
