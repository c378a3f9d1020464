package org.holdout.request.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

/** The SQL of sending. Tries and leases go by the database's clock, which all replicas share. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class DeliveryClaims {

    /** Of a delivery {@code d} that waits: nothing before it about the same waits to be sent to the same endpoint. */
    private static final String ITS_TURN = " d.seq <= (select min(b.seq) from webhook_delivery b"
            + " where b.endpoint = d.endpoint and b.about = d.about and b.state = 'WAITING') ";

    /**
     * Endpoints of which the oldest that waits is due and that may have another under way, in the order of their turns. Each endpoint is
     * looked up by the one before, so that nobody walks over all that waits.
     */
    private static final String ENDPOINTS = """
        recursive oldest as (
            (select endpoint, next_try_at from webhook_delivery where state = 'WAITING' and not parked
             order by endpoint, next_try_at limit 1)
            union all
            select next.endpoint, next.next_try_at from oldest cross join lateral (
                select n.endpoint, n.next_try_at from webhook_delivery n
                where n.state = 'WAITING' and not n.parked and n.endpoint > oldest.endpoint
                order by n.endpoint, n.next_try_at limit 1) next),
        under_way as (
            select w.endpoint, w.about, o.organisation
            from webhook_delivery w join webhook_endpoint o on o.id = w.endpoint
            where w.state = 'WAITING' and w.claimed_until > now()),
        turns as (
            select e.id, e.off_at, coalesce(others.many, 0) as under_way, oldest.next_try_at
            from oldest join webhook_endpoint e on e.id = oldest.endpoint
                left join (select endpoint, count(*) as many from under_way group by endpoint) own
                    on own.endpoint = e.id
                left join (select organisation, count(*) as many from under_way group by organisation) others
                    on others.organisation = e.organisation
            where oldest.next_try_at <= now()
              and coalesce(own.many, 0) < case when e.failing_since is null then :endpoint else 1 end
              and coalesce(others.many, 0) < :organisation
            order by under_way, next_try_at)\
        """;

    /**
     * A delivery that this process alone may send for as long as its lease runs.
     *
     * @param request null for one about something else
     * @param mandate the mandate under which its organisation may see the request; null when it is shared
     * @param attempts this one included
     * @param since since it was queued, or sent again
     */
    record Claimed(
            UUID claim,
            UUID id,
            UUID endpoint,
            UUID request,
            UUID mandate,
            String type,
            String body,
            int attempts,
            Duration since) {

        boolean test() {
            return type.equals(WebhookEvent.TEST);
        }
    }

    private final EntityManager db;

    DeliveryClaims(EntityManager db) {
        this.db = db;
    }

    /**
     * The delivery whose turn it is, for this process alone: the oldest that waits of what it is about, while no other about it is under
     * way. An organisation with fewer under way goes first, and one with {@code perOrganisation} has no turn. Nor has an endpoint with
     * {@code perEndpoint}, or, while it fails, with one, which finds out whether it still does. Of an endpoint that is off only tests are
     * sent.
     */
    Optional<Claimed> claim(Duration lease, int perEndpoint, int perOrganisation) {
        UUID claim = UUID.randomUUID();
        List<?> rows = query("with " + ENDPOINTS + """
                      update webhook_delivery
                      set claim = :claim, claimed_until = now() + make_interval(secs => :lease), attempts = attempts + 1,
                          first_tried_at = coalesce(first_tried_at, happened_at), last_tried_at = now()
                      where id = (
                          select d.id from turns cross join lateral (
                              select d.id, d.next_try_at, d.seq from webhook_delivery d
                              where d.endpoint = turns.id and d.state = 'WAITING' and not d.parked
                                and d.next_try_at <= now() and (d.claimed_until is null or d.claimed_until < now())
                                and (turns.off_at is null or d.type = :test)
                                and (d.endpoint, d.about) not in (select endpoint, about from under_way)
                                and\
                      """ + ITS_TURN + """
                              order by d.next_try_at, d.seq limit :endpoint) next
                          join webhook_delivery d on d.id = next.id
                          where d.state = 'WAITING' and (d.claimed_until is null or d.claimed_until < now())
                          order by turns.under_way, turns.next_try_at, next.next_try_at, next.seq
                          limit 1 for update of d skip locked)
                      returning id, endpoint, request_id, mandate, type, body, attempts,
                          cast(extract(epoch from now() - first_tried_at) as bigint)\
                      """)
                .setParameter("claim", claim)
                .setParameter("lease", seconds(lease))
                .setParameter("endpoint", perEndpoint)
                .setParameter("organisation", perOrganisation)
                .setParameter("test", WebhookEvent.TEST)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .findFirst()
                .map(c -> new Claimed(
                        claim,
                        (UUID) c[0],
                        (UUID) c[1],
                        (UUID) c[2],
                        (UUID) c[3],
                        (String) c[4],
                        (String) c[5],
                        ((Number) c[6]).intValue(),
                        Duration.ofSeconds(((Number) c[7]).longValue())));
    }

    /** Whether it still waits for its turn alone and nobody else's lease has begun: what is before it may have been asked for again. */
    boolean mine(Claimed one) {
        return !query("select d.id from webhook_delivery d where d.id = :id and d.claim = :claim"
                        + " and d.state = 'WAITING' and d.claimed_until > now() and" + ITS_TURN)
                .setParameter("id", one.id())
                .setParameter("claim", one.claim())
                .getResultList()
                .isEmpty();
    }

    /** Writes down that it failed for good; false when somebody else's lease has begun. */
    boolean fail(Claimed one, Outcome outcome, byte[] answer) {
        return outcome(query("""
            update webhook_delivery set state = 'FAILED', claim = null, claimed_until = null,
                status = cast(:status as integer), failure = cast(:failure as text), answer = cast(:answer as bytea)
            where id = :id and claim = :claim and state = 'WAITING'\
            """), one, outcome, answer).executeUpdate() == 1;
    }

    /**
     * Writes down that it was delivered; false when somebody else's lease has begun. It waits as if it were new when something before it
     * does, which was asked for again meanwhile: what is delivered last is what happened last.
     */
    boolean delivered(Claimed one, Outcome outcome, byte[] answer) {
        return outcome(query("with turn as (select" + ITS_TURN + """
            as its from webhook_delivery d where d.id = :id)
            update webhook_delivery set state = case when its then 'DELIVERED' else 'WAITING' end,
                attempts = case when its then attempts else 0 end,
                first_tried_at = case when its then first_tried_at else now() end,
                next_try_at = case when its then next_try_at else now() end,
                claim = null, claimed_until = null,
                status = cast(:status as integer), failure = cast(:failure as text), answer = cast(:answer as bytea)
            from turn where id = :id and claim = :claim and state = 'WAITING'\
            """), one, outcome, answer)
                        .executeUpdate()
                == 1;
    }

    /** Lets it go unsent, so that it is claimed when it is its turn. */
    void letGo(Claimed one) {
        query("update webhook_delivery set claim = null, claimed_until = null"
                        + " where id = :id and claim = :claim and state = 'WAITING'")
                .setParameter("id", one.id())
                .setParameter("claim", one.claim())
                .executeUpdate();
    }

    /** Puts it back, to be tried again after {@code wait}; false when somebody else's lease has begun. */
    boolean postpone(Claimed one, Duration wait, Outcome outcome, byte[] answer) {
        return outcome(query("""
            update webhook_delivery set claim = null, claimed_until = null,
                next_try_at = now() + make_interval(secs => :wait),
                status = cast(:status as integer), failure = cast(:failure as text), answer = cast(:answer as bytea)
            where id = :id and claim = :claim and state = 'WAITING'\
            """), one, outcome, answer)
                        .setParameter("wait", seconds(wait))
                        .executeUpdate()
                == 1;
    }

    /** One that was put back in this transaction is tried no more. */
    void giveUp(Claimed one) {
        query("update webhook_delivery set state = 'FAILED' where id = :id and state = 'WAITING'")
                .setParameter("id", one.id())
                .executeUpdate();
    }

    /** It is not sent any more, and what it said is forgotten. */
    void stop(Claimed one) {
        query("update webhook_delivery set state = 'STOPPED', body = null, claim = null, claimed_until = null"
                        + " where id = :id and claim = :claim and state = 'WAITING'")
                .setParameter("id", one.id())
                .setParameter("claim", one.claim())
                .executeUpdate();
    }

    /** Nothing under the mandate is sent any more. */
    void stopUnder(UUID mandate) {
        query("update webhook_delivery set state = 'STOPPED', body = null, claim = null, claimed_until = null"
                        + " where mandate = :mandate and state = 'WAITING'")
                .setParameter("mandate", mandate)
                .executeUpdate();
    }

    /** Nothing is sent any more to an organisation that these requests were shared with. */
    void stopShared(List<UUID> requests, UUID organisation) {
        query("""
            update webhook_delivery d set state = 'STOPPED', body = null, claim = null, claimed_until = null
            from webhook_endpoint e
            where e.id = d.endpoint and e.organisation = :organisation and d.request_id in (:requests)
              and d.mandate is null and d.state = 'WAITING'\
            """)
                .setParameter("requests", requests)
                .setParameter("organisation", organisation)
                .executeUpdate();
    }

    /**
     * Holds that a request is shared with an organisation until the transaction ends; false when it is not. Who shares it no longer
     * waits for what is under way, and what comes after finds it shared no longer.
     */
    boolean holdShare(UUID request, UUID organisation) {
        return !query("select request_id from request_share"
                        + " where request_id = :request and organisation = :organisation for share")
                .setParameter("request", request)
                .setParameter("organisation", organisation)
                .getResultList()
                .isEmpty();
    }

    /**
     * What is to be sent to endpoints that are on.
     *
     * @param overdue how long the one that should have been tried first has waited for its try
     */
    record Waiting(long deliveries, Duration overdue) {}

    Waiting waiting() {
        Object[] found = (Object[]) query("""
                    select count(*), coalesce(extract(epoch from now() - min(d.next_try_at)
                        filter (where d.next_try_at < now() and (d.claimed_until is null or d.claimed_until < now()) and\
                    """ + ITS_TURN + """
                    )), 0)
                    from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint
                    where d.state = 'WAITING' and e.off_at is null\
                    """).getSingleResult();
        return new Waiting(
                ((Number) found[0]).longValue(), Duration.ofSeconds(Math.round(((Number) found[1]).doubleValue())));
    }

    private static Query outcome(Query query, Claimed one, Outcome outcome, byte[] answer) {
        return query.setParameter("id", one.id())
                .setParameter("claim", one.claim())
                .setParameter("status", new TypedParameterValue<>(StandardBasicTypes.INTEGER, outcome.status()))
                .setParameter(
                        "failure",
                        new TypedParameterValue<>(
                                StandardBasicTypes.STRING,
                                outcome.failure() == null
                                        ? null
                                        : outcome.failure().name()))
                .setParameter("answer", new TypedParameterValue<>(StandardBasicTypes.BINARY, answer));
    }

    private Query query(String sql) {
        return db.createNativeQuery(sql);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
