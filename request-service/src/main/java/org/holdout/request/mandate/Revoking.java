package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.holdout.request.idempotency.Idempotency;

/** A signed-in person's hand on the mandates they gave. */
@ApplicationScoped
@Transactional
class Revoking {

    private final MandateRows rows;
    private final Endings endings;
    private final Idempotency idempotency;

    Revoking(MandateRows rows, Endings endings, Idempotency idempotency) {
        this.rows = rows;
        this.endings = endings;
        this.idempotency = idempotency;
    }

    /** Ends it at once; one that has ended stays so. NOT_FOUND for one of somebody else. */
    UUID revoke(UUID owner, UUID id, String key) {
        return idempotency.once(owner, key, "revoke mandate " + id, () -> {
            endings.end(
                    rows.forChange(id).filter(m -> m.owner().equals(owner)).orElseThrow(Endings::noMandate),
                    EndedBy.MEMBER);
            return id;
        });
    }
}
