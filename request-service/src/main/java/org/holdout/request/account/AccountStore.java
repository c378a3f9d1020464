package org.holdout.request.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The rows of accounts that are still to be deleted. */
@ApplicationScoped
class AccountStore {

    private final Session db;

    AccountStore(Session db) {
        this.db = db;
    }

    /** One of them. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(UUID id, byte[] sealed) {}

    void add(Row row, Instant now) {
        db.createNativeMutationQuery("insert into account_erasure (id, sealed, begun_at) values (:id, :sealed, :now)")
                .setParameter("id", row.id())
                .setParameter("sealed", row.sealed())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The oldest. */
    List<Row> begun(int most) {
        List<Tuple> rows = db.createNativeQuery(
                        "select id, sealed from account_erasure order by begun_at limit :most", Tuple.class)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Row(row.get("id", UUID.class), row.get("sealed", byte[].class)))
                .toList();
    }

    /** Forgets one that began before {@code settled}; a younger one stays. */
    void forget(UUID id, Instant settled) {
        db.createNativeMutationQuery("delete from account_erasure where id = :id and begun_at < :settled")
                .setParameter("id", id)
                .setParameter("settled", settled)
                .executeUpdate();
    }
}
