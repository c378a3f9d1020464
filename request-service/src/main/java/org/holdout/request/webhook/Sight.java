package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.holdout.problem.ProblemException;
import org.holdout.request.mandate.Mandates;

/** Whether an organisation may see what a delivery is about, held until the caller's transaction ends. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Sight {

    private final Mandates mandates;
    private final DeliveryClaims claims;

    Sight(Mandates mandates, DeliveryClaims claims) {
        this.mandates = mandates;
        this.claims = claims;
    }

    /** The mandate is locked before anything of the delivery, in the order in which an end of it locks. */
    boolean holds(DeliveryClaims.Claimed delivery, UUID organisation) {
        if (delivery.request() == null) {
            return true;
        }
        if (delivery.mandate() == null) {
            return claims.holdShare(delivery.request(), organisation);
        }
        try {
            mandates.hold(delivery.mandate());
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}
