package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import java.util.UUID;
import org.holdout.request.mandate.ManyMandates;

/** Whether an organisation may see what a delivery is about, held until the caller's transaction ends. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Sight {

    private final ManyMandates mandates;
    private final DeliveryClaims claims;

    Sight(ManyMandates mandates, DeliveryClaims claims) {
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
        return !mandates.byIds(organisation, Set.of(delivery.mandate()), ManyMandates.Look.AND_HOLD)
                .isEmpty();
    }
}
