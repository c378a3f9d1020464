package org.holdout.request.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of codes and confirmed addresses. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ContactTable {

    private final EntityManager db;

    ContactTable(EntityManager db) {
        this.db = db;
    }

    /** The sealed address that was confirmed. */
    Optional<byte[]> confirmed(UUID owner) {
        return one(query("select address from confirmed_contact where owner = :owner", owner), byte[].class);
    }

    void confirm(UUID owner, byte[] sealedAddress, Instant now) {
        query(
                        "insert into confirmed_contact (owner, address, confirmed_at) values (:owner, :address, :now)"
                                + " on conflict (owner) do update set address = :address, confirmed_at = :now",
                        owner)
                .setParameter("address", sealedAddress)
                .setParameter("now", now)
                .executeUpdate();
        query("delete from contact_code where owner = :owner", owner).executeUpdate();
    }

    /** When the code was sent that can be typed now. */
    Optional<Instant> sentAt(UUID owner, int mostTries, Instant now) {
        return one(
                db.createNativeQuery(
                                "select sent_at from contact_code where owner = :owner and tries < :most and expires_at > :now",
                                Instant.class)
                        .setParameter("owner", owner)
                        .setParameter("most", mostTries)
                        .setParameter("now", now),
                Instant.class);
    }

    /** Until the transaction ends nobody else sends a code for this person or to this address, so that the bounds hold. */
    void lock(UUID owner, byte[] addressMac) {
        for (String what :
                List.of("contact/" + owner, "contact/" + HexFormat.of().formatHex(addressMac))) {
            db.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", String.class)
                    .setParameter("what", what)
                    .getSingleResult();
        }
    }

    /** Whether a code was sent to this person after that. */
    boolean sentSince(UUID owner, Instant since) {
        return number(query("select count(*) from contact_code_sent where owner = :owner and sent_at > :since", owner)
                        .setParameter("since", since))
                > 0;
    }

    /** The larger of how many codes were sent to this person, and to this address whoever asked for them. */
    long sent(UUID owner, byte[] addressMac, Instant since) {
        return number(query("""
                select greatest(count(*) filter (where owner = :owner), count(*) filter (where address_mac = :address))
                from contact_code_sent where (owner = :owner or address_mac = :address) and sent_at > :since""", owner).setParameter("address", addressMac).setParameter("since", since));
    }

    /** Puts a new code in the place of the one before. */
    void open(UUID owner, byte[] codeMac, byte[] addressMac, Instant now, Instant expiresAt) {
        query("""
                insert into contact_code (owner, code_mac, sent_at, expires_at, tries) values (:owner, :code, :now, :until, 0)
                on conflict (owner) do update set code_mac = :code, sent_at = :now, expires_at = :until, tries = 0""", owner)
                .setParameter("code", codeMac)
                .setParameter("now", now)
                .setParameter("until", expiresAt)
                .executeUpdate();
        count(owner, addressMac, now);
    }

    /** Notes that a code was sent. */
    void count(UUID owner, byte[] addressMac, Instant now) {
        query("insert into contact_code_sent (owner, address_mac, sent_at) values (:owner, :address, :now)", owner)
                .setParameter("address", addressMac)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What is left of a code after a try was taken from it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Tried(byte[] codeMac, int tries) {}

    /** Counts one try, before anybody knows whether it is right; empty when there is no code that can be tried. */
    Optional<Tried> take(UUID owner, int mostTries, Instant now) {
        return one(query("""
                        update contact_code set tries = tries + 1
                        where owner = :owner and tries < :most and expires_at > :now returning code_mac, tries""", owner).setParameter("most", mostTries).setParameter("now", now), Object[].class)
                .map(row -> new Tried((byte[]) row[0], ((Number) row[1]).intValue()));
    }

    void forget(Instant before) {
        db.createNativeQuery("delete from contact_code_sent where sent_at < :before")
                .setParameter("before", before)
                .executeUpdate();
        db.createNativeQuery("delete from contact_code where expires_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    void erase(UUID owner) {
        query("delete from confirmed_contact where owner = :owner", owner).executeUpdate();
        query("delete from contact_code where owner = :owner", owner).executeUpdate();
        query("update contact_code_sent set owner = null where owner = :owner", owner)
                .executeUpdate();
    }

    private Query query(String sql, UUID owner) {
        return db.createNativeQuery(sql).setParameter("owner", owner);
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    private static <T> Optional<T> one(Query query, Class<T> type) {
        List<?> rows = query.getResultList();
        return rows.stream().findFirst().map(type::cast);
    }
}
