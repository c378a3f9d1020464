package org.holdout.request.mandate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of mandates. */
@ApplicationScoped
class MandateRows implements PanacheRepositoryBase<Mandate, UUID> {

    /** Locked until the transaction ends. */
    Optional<Mandate> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** It neither changes nor goes until the transaction ends, so that its owner's key is there. */
    Optional<Mandate> invitation(byte[] mac) {
        return find("invitationMac = ?1", (Object) mac)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional();
    }

    /** Locked until the transaction ends. */
    Optional<Mandate> invitationForChange(byte[] mac) {
        return find("invitationMac = ?1", (Object) mac)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Some invitations that nobody can take up any more, locked until the transaction ends. */
    List<Mandate> lapsed(Instant now, int most) {
        return find("givenAt is null and (endedAt is not null or invitationUntil <= ?1) order by id", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .range(0, most - 1)
                .list();
    }

    /** Who gave mandates without an account and proved the address of this hash; whoever did so first comes first. */
    List<UUID> guestsWith(byte[] addressMac) {
        return getEntityManager()
                .createQuery(
                        "select m.owner from Mandate m where m.addressMac = :mac and m.hasAccount = false"
                                + " and m.givenAt is not null group by m.owner order by min(m.givenAt), m.owner",
                        UUID.class)
                .setParameter("mac", addressMac)
                .getResultList();
    }

    /** All of a person's, locked until the transaction ends. */
    List<Mandate> ofOwnerForChange(UUID owner) {
        return find("owner = ?1 order by id", owner)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Whether the person has any request, made under a mandate or not. */
    boolean hasRequests(UUID owner) {
        return (boolean) getEntityManager()
                .createNativeQuery("select exists (select 1 from opt_out_request where owner = :owner)", Boolean.class)
                .setParameter("owner", owner)
                .getSingleResult();
    }

    /** The member's mandate or invitation that nobody ended, locked until the transaction ends. */
    Optional<Mandate> openForChange(UUID organisation, byte[] numberMac) {
        return find("organisation = ?1 and numberMac = ?2 and endedAt is null", organisation, numberMac)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
