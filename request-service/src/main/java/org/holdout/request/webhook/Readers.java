package org.holdout.request.webhook;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Who administers an organisation, as far as Holdout can know: whoever looked at its webhooks lately, which its page in the portal
 * does each time that it is opened. Keycloak alone knows the others.
 */
@ApplicationScoped
public class Readers {

    private final EntityManager db;
    private final WebhookSettings settings;
    private final Clock clock;

    Readers(EntityManager db, WebhookSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** The day, in UTC, on which a person last looked at an organisation's webhooks. */
    public record Look(UUID organisation, LocalDate lookedOn) {}

    /** Notes that they look now: one write a day. What cannot be noted is left out: nobody is refused for it. */
    void note(UUID organisation, UUID person) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> query("""
                        insert into webhook_reader (organisation, person, looked_on) values (:organisation, :person, :today)
                        on conflict (organisation, person) do update set looked_on = excluded.looked_on
                        where webhook_reader.looked_on < excluded.looked_on\
                        """)
                            .setParameter("organisation", organisation)
                            .setParameter("person", person)
                            .setParameter("today", today())
                            .executeUpdate());
        } catch (RuntimeException e) {
            Log.warnf(
                    "Who administers an organisation could not be noted (%s)",
                    e.getClass().getSimpleName());
        }
    }

    /** Those of an organisation, whoever looked last first, and no more of them than are told. */
    @Transactional
    List<UUID> of(UUID organisation) {
        List<?> found = query("select person from webhook_reader where organisation = :organisation"
                        + " and looked_on >= :since order by looked_on desc, person limit :most")
                .setParameter("organisation", organisation)
                .setParameter(
                        "since", today().minusDays(settings.tellReadersOf().toDays()))
                .setParameter("most", settings.mostReadersTold())
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /** What is known of a person. */
    @Transactional
    public List<Look> all(UUID person) {
        List<?> found = query("select organisation, looked_on from webhook_reader where person = :person"
                        + " order by looked_on desc, organisation")
                .setParameter("person", person)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(c -> new Look(
                        (UUID) c[0], c[1] instanceof LocalDate day ? day : ((java.sql.Date) c[1]).toLocalDate()))
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void erase(UUID person) {
        query("delete from webhook_reader where person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    /** Forgets who did not look for so long that they are told no more. */
    @Transactional
    void forgetOld() {
        query("delete from webhook_reader where looked_on < :since")
                .setParameter(
                        "since", today().minusDays(settings.tellReadersOf().toDays()))
                .executeUpdate();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Query query(String sql) {
        return db.createNativeQuery(sql);
    }
}
