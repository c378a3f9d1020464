package org.holdout.request.organisation;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * When each client of an organisation last asked this service, to the hour: one write an hour for each client, however much it
 * asks, by whichever replica. Only clients that Keycloak has signed a token for come here, so there are as many as it has.
 */
@ApplicationScoped
public class ClientUses {

    private final Session db;
    private final Clock clock;
    private final Map<Client, Instant> noted = new ConcurrentHashMap<>();

    ClientUses(Session db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Client(UUID organisation, String id) {}

    /** The hours of last use by the client's id, of those that were ever seen. */
    @Transactional
    public Map<String, Instant> of(UUID organisation) {
        List<Tuple> rows = db.createNativeQuery(
                        "select client, used_at from client_use where organisation = :organisation", Tuple.class)
                .setParameter("organisation", organisation)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> row.get("client", String.class), row -> row.get("used_at", Instant.class)));
    }

    /** Notes that it asks now. What cannot be noted is left out: nobody is refused for it. */
    void seen(UUID organisation, String id) {
        Client client = new Client(organisation, id);
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Instant before = noted.put(client, hour);
        if (!hour.equals(before)) {
            try {
                QuarkusTransaction.requiringNew().run(() -> note(client, hour));
            } catch (RuntimeException e) {
                noted.remove(client);
                Log.warnf(
                        "The use of an organisation's client could not be noted (%s)",
                        e.getClass().getSimpleName());
            }
        }
    }

    private void note(Client client, Instant hour) {
        db.createNativeMutationQuery("""
            insert into client_use (organisation, client, used_at) values (:organisation, :client, :hour)
            on conflict (organisation, client) do update set used_at = excluded.used_at
            where client_use.used_at < excluded.used_at\
            """)
                .setParameter("organisation", client.organisation())
                .setParameter("client", client.id())
                .setParameter("hour", hour)
                .executeUpdate();
    }
}
