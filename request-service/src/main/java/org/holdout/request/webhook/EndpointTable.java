package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

/** The SQL of endpoints. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class EndpointTable {

    private static final String COLUMNS =
            " id, organisation, address, description, signature, secret, secret_id, public_key, old_secret,"
                    + " old_secret_until, events, created_at, created_by, failing_since, delivered_at, off_at, off_reason,"
                    + " version ";

    private final EntityManager db;

    EndpointTable(EntityManager db) {
        this.db = db;
    }

    /** Makes others who add one wait until the transaction ends. */
    void lockOrganisation(UUID organisation) {
        db.createNativeQuery("select id from organisation where id = :id for update")
                .setParameter("id", organisation)
                .getResultList();
    }

    void add(EndpointRow row) {
        query("""
            insert into webhook_endpoint (id, organisation, address, description, signature, secret, secret_id, public_key,
                events, created_at, created_by, version)
            values (:id, :organisation, :address, cast(:description as bytea), :signature, :secret, :secret_id,
                cast(:public_key as text), :events, :created_at, cast(:created_by as uuid), 1)\
            """)
                .setParameter("id", row.id())
                .setParameter("organisation", row.organisation())
                .setParameter("address", row.address())
                .setParameter("description", bytes(row.description()))
                .setParameter("signature", row.signature().name())
                .setParameter("secret", row.secret())
                .setParameter("secret_id", row.secretId())
                .setParameter("public_key", text(row.publicKey()))
                .setParameter("events", row.events())
                .setParameter("created_at", row.createdAt())
                .setParameter("created_by", new TypedParameterValue<>(StandardBasicTypes.UUID, row.createdBy()))
                .executeUpdate();
    }

    List<EndpointRow> of(UUID organisation) {
        return rows(query("select" + COLUMNS
                        + "from webhook_endpoint where organisation = :organisation order by created_at, id")
                .setParameter("organisation", organisation));
    }

    List<EndpointRow> setUpBy(UUID person) {
        return rows(
                query("select" + COLUMNS + "from webhook_endpoint where created_by = :person order by created_at, id")
                        .setParameter("person", person));
    }

    Optional<EndpointRow> find(UUID id) {
        return rows(query("select" + COLUMNS + "from webhook_endpoint where id = :id")
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /**
     * Keeps others from changing or removing it until the transaction ends; deliveries may still be queued for it.
     *
     * @return whether it is there and off
     */
    boolean lock(UUID id) {
        return query("select off_at is not null from webhook_endpoint where id = :id for no key update")
                .setParameter("id", id)
                .getResultList()
                .contains(true);
    }

    /** The organisation's, locked as by {@link #lock}. */
    Optional<EndpointRow> forChange(UUID organisation, UUID id) {
        return rows(query("select" + COLUMNS
                                + "from webhook_endpoint where id = :id and organisation = :organisation"
                                + " for no key update")
                        .setParameter("id", id)
                        .setParameter("organisation", organisation))
                .stream()
                .findFirst();
    }

    /** @param moved the address is another one, of which no failure is known */
    void change(UUID id, byte[] address, boolean moved, byte[] description, String events) {
        query("""
            update webhook_endpoint set address = :address, description = cast(:description as bytea), events = :events,
                failing_since = case when :moved then null else failing_since end, version = version + 1
            where id = :id\
            """)
                .setParameter("moved", moved)
                .setParameter("id", id)
                .setParameter("address", address)
                .setParameter("description", bytes(description))
                .setParameter("events", events)
                .executeUpdate();
    }

    void switchOn(UUID id) {
        query("update webhook_endpoint set off_at = null, off_reason = null, failing_since = null where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** False when it was off. */
    boolean switchOff(UUID id, OffReason reason, Instant now) {
        return query("update webhook_endpoint set off_at = :now, off_reason = :reason, version = version + 1"
                                + " where id = :id and off_at is null")
                        .setParameter("id", id)
                        .setParameter("reason", reason.name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** As {@link #switchOff}, if it has failed since that moment or longer; false when it has not, or was off. */
    boolean switchOffFailing(UUID id, Instant since, Instant now) {
        return query("update webhook_endpoint set off_at = :now, off_reason = :reason, version = version + 1"
                                + " where id = :id and off_at is null and failing_since <= :since")
                        .setParameter("id", id)
                        .setParameter("reason", OffReason.FAILING.name())
                        .setParameter("since", since)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void remove(UUID id) {
        query("delete from webhook_endpoint where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * The present secret signs until {@code oldUntil}, beside the new one. While an older one still signs, that one goes on until its own
     * time, and the present one, which it was to be exchanged for, signs no more.
     */
    void renew(UUID id, byte[] secret, UUID secretId, String publicKey, Instant now, Instant oldUntil) {
        query("""
            update webhook_endpoint set
                old_secret = case when old_secret_until > :now then old_secret else secret end,
                old_secret_until = case when old_secret_until > :now then old_secret_until else :until end,
                secret = :secret, secret_id = :secret_id, public_key = cast(:public_key as text), version = version + 1
            where id = :id\
            """)
                .setParameter("id", id)
                .setParameter("secret", secret)
                .setParameter("secret_id", secretId)
                .setParameter("public_key", text(publicKey))
                .setParameter("now", now)
                .setParameter("until", oldUntil)
                .executeUpdate();
    }

    /** It answered well. */
    void works(UUID id, Instant now) {
        query("update webhook_endpoint set failing_since = null, delivered_at = :now where id = :id")
                .setParameter("id", id)
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * A try that began then did not go well.
     *
     * @param forgotten failures are counted anew when the last one was before this
     */
    void fails(UUID id, Instant began, Instant forgotten) {
        query("""
            update webhook_endpoint set failed_at = :began,
                failing_since = case when failed_at >= :forgotten then coalesce(failing_since, :began) else :began end
            where id = :id\
            """)
                .setParameter("id", id)
                .setParameter("began", began)
                .setParameter("forgotten", forgotten)
                .executeUpdate();
    }

    /** Nobody knows any more who set them up. */
    void forgetCreator(UUID person) {
        query("update webhook_endpoint set created_by = null where created_by = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private Query query(String sql) {
        return db.createNativeQuery(sql);
    }

    private static TypedParameterValue<byte[]> bytes(byte[] value) {
        return new TypedParameterValue<>(StandardBasicTypes.BINARY, value);
    }

    private static TypedParameterValue<String> text(String value) {
        return new TypedParameterValue<>(StandardBasicTypes.STRING, value);
    }

    private static List<EndpointRow> rows(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(EndpointTable::row).toList();
    }

    private static EndpointRow row(Object[] c) {
        return new EndpointRow(
                (UUID) c[0],
                (UUID) c[1],
                (byte[]) c[2],
                (byte[]) c[3],
                SignatureKind.valueOf((String) c[4]),
                (byte[]) c[5],
                (UUID) c[6],
                (String) c[7],
                (byte[]) c[8],
                instant(c[9]),
                (String) c[10],
                instant(c[11]),
                (UUID) c[12],
                instant(c[13]),
                instant(c[14]),
                instant(c[15]),
                c[16] == null ? null : OffReason.valueOf((String) c[16]),
                (int) c[17]);
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }
}
