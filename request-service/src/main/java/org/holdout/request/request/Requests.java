package org.holdout.request.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The rows of requests. */
@ApplicationScoped
class Requests implements PanacheRepositoryBase<OptOutRequest, UUID> {

    Optional<OptOutRequest> owned(UUID id, UUID owner) {
        return find("id = ?1 and owner = ?2", id, owner).firstResultOptional();
    }

    /** Locked until the transaction ends: of two changes the second sees the first. */
    Optional<OptOutRequest> ownedForChange(UUID id, UUID owner) {
        return find("id = ?1 and owner = ?2", id, owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean hasReference(String reference) {
        return count("reference", reference) > 0;
    }
}
