package org.holdout.request.mandate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The rows of mandates. */
@ApplicationScoped
class MandateRows implements PanacheRepositoryBase<Mandate, UUID> {

    /** Locked until the transaction ends. */
    Optional<Mandate> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Mandate> invitation(byte[] mac) {
        return find("invitationMac", (Object) mac).firstResultOptional();
    }

    /** Locked until the transaction ends. */
    Optional<Mandate> invitationForChange(byte[] mac) {
        return find("invitationMac = ?1", (Object) mac)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    boolean memberHasOne(UUID organisation, byte[] numberMac) {
        return count("organisation = ?1 and numberMac = ?2 and endedAt is null", organisation, numberMac) > 0;
    }
}
