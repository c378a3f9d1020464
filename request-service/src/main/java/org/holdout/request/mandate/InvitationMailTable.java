package org.holdout.request.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

/** The SQL of mails that invitations sent. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class InvitationMailTable {

    private final EntityManager db;

    InvitationMailTable(EntityManager db) {
        this.db = db;
    }

    /** Until the transaction ends nothing else is counted for this organisation or this address, which may be null. */
    void lock(UUID organisation, byte[] addressMac) {
        lock("invitation-mail/" + organisation);
        if (addressMac != null) {
            lock("invitation-mail/" + HexFormat.of().formatHex(addressMac));
        }
    }

    /** When the earliest of the latest {@code most} invitations to this address was sent, if there were so many since then. */
    Optional<Instant> toAddress(byte[] addressMac, int most, Instant since) {
        return nth("address_mac = :key", addressMac, most, since);
    }

    /** The same of all mails of an organisation's invitations. */
    Optional<Instant> ofOrganisation(UUID organisation, int most, Instant since) {
        return nth("organisation = :key", organisation, most, since);
    }

    void add(UUID organisation, byte[] addressMac, Instant now) {
        db.createNativeQuery("insert into invitation_mail (organisation, address_mac, sent_at)"
                        + " values (:organisation, :address, :now)")
                .setParameter("organisation", organisation)
                .setParameter("address", new TypedParameterValue<>(StandardBasicTypes.BINARY, addressMac))
                .setParameter("now", now)
                .executeUpdate();
    }

    void forget(Instant before) {
        db.createNativeQuery("delete from invitation_mail where sent_at <= :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private Optional<Instant> nth(String which, Object key, int most, Instant since) {
        List<?> found = db.createNativeQuery(
                        "select sent_at from invitation_mail where " + which
                                + " and sent_at > :since order by sent_at desc limit 1 offset :skipped",
                        Instant.class)
                .setParameter("key", key)
                .setParameter("since", since)
                .setParameter("skipped", most - 1)
                .getResultList();
        return found.stream().findFirst().map(Instant.class::cast);
    }

    private void lock(String what) {
        db.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", String.class)
                .setParameter("what", what)
                .getSingleResult();
    }
}
